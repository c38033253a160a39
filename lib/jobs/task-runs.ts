import type { TaskName, Tasks } from './tasks.ts'

/** In the worker's process; each module is loaded when it is first needed. */
export const taskRuns: {
  [Name in TaskName]: (input: Tasks[Name]['input']) => Promise<Tasks[Name]['result']>
} = {
  'media.intake': async (input) => (await import('#lib/media/intake-in-worker.ts')).intakePicture(input),
  'media.cut': async (input) => (await import('#lib/media/cut-in-worker.ts')).cutPicture(input),
  'media.share': async ({ hash }) =>
    (await import('#lib/media/make-share-picture.ts')).makeSharePicture(hash),
  'import.wordpress': async ({ actor, ...input }) =>
    (await import('#lib/moving/wordpress/import.ts')).importWordpress(actor, input),
}
