/**
 * What the worker does for the rest of the process. Each module is loaded in the worker when it is
 * first needed, so that neither readers nor Next's bundle carry it.
 */
export const tasks = {
  'media.intake': async (input: Parameters<typeof import('#lib/media/intake-in-worker.ts').intakePicture>[0]) =>
    (await import('#lib/media/intake-in-worker.ts')).intakePicture(input),
  'import.wordpress': async (input: Parameters<typeof import('#lib/moving/wordpress/import.ts').importWordpress>) =>
    (await import('#lib/moving/wordpress/import.ts')).importWordpress(...input),
}

export type TaskName = keyof typeof tasks
export type TaskInput<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0]
export type TaskResult<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>

const minutes = 60_000

/** How long a task may take, in milliseconds. */
export const timeLimits: Record<TaskName, number> = {
  'media.intake': 2 * minutes,
  'import.wordpress': 120 * minutes,
}
