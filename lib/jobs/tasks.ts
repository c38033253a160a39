import type { Crop } from '#lib/media/crop.ts'
import type { Intake } from '#lib/media/intake-in-worker.ts'
import type { MadeFiles } from '#lib/media/make-files.ts'
import type { ImportReport } from '#lib/moving/report.ts'
import type { Actor } from '#lib/people/actor.ts'

/** What the worker does for the rest of the process: what goes in, what comes out. */
export interface Tasks {
  'media.intake': { input: { upload: string; fileName: string }; result: Intake }
  'media.cut': { input: { master: string; crop: Crop | null }; result: MadeFiles }
  'media.share': { input: { hash: string }; result: undefined }
  'import.wordpress': {
    input: { actor: Actor; file: string; fileName: string; dryRun: boolean }
    result: ImportReport
  }
}

export type TaskName = keyof Tasks

const minutes = 60_000

/** How long a task may take, in milliseconds. */
export const timeLimits: Record<TaskName, number> = {
  'media.intake': 2 * minutes,
  'media.cut': 2 * minutes,
  'media.share': minutes,
  'import.wordpress': 360 * minutes,
}
