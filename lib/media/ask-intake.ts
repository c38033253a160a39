import { askWorker, workerSlot } from '#lib/jobs/ask-worker.ts'
import type { Intake } from './intake-in-worker.ts'

/** In the worker's process. Where none is linked (in the worker itself, on the command line) in this one. */
export async function askIntake(upload: { upload: string; fileName: string }): Promise<Intake> {
  if (workerSlot().ask) return await askWorker('media.intake', upload)
  return await (await import('./intake-in-worker.ts')).intakePicture(upload)
}
