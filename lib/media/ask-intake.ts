import { askWorker, workerSlot } from '#lib/jobs/ask-worker.ts'
import type { Crop } from './crop.ts'
import type { Intake } from './intake-in-worker.ts'
import type { MadeFiles } from './make-files.ts'

/** In the worker's process. Where none is linked (in the worker itself, on the command line) in this one. */
export async function askIntake(upload: { upload: string; fileName: string }): Promise<Intake> {
  if (workerSlot().ask) return await askWorker('media.intake', upload)
  return await (await import('./intake-in-worker.ts')).intakePicture(upload)
}

/** As above. */
export async function askCut(asked: { master: string; crop: Crop | null }): Promise<MadeFiles> {
  if (workerSlot().ask) return await askWorker('media.cut', asked)
  return await (await import('./cut-in-worker.ts')).cutPicture(asked)
}
