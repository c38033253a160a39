import { RefusedError } from '#lib/errors.ts'
import { slot } from '#lib/slot.ts'
import { type Outcome, settle } from './outcome.ts'
import type { TaskName, Tasks } from './tasks.ts'

/** Where server.ts puts its end of the link, so that Next's copy of lib finds it. */
export const workerSlot = () =>
  slot<{ ask: ((task: TaskName, input: unknown) => Promise<Outcome>) | null }>('worker', () => ({
    ask: null,
  }))

/**
 * Has heavy work done in the worker's process, so that readers never wait for it.
 * @throws RefusedError unavailable when the worker is missing, busy, crashed or too slow; and
 *   whatever the task itself throws
 */
export async function askWorker<Name extends TaskName>(
  task: Name,
  input: Tasks[Name]['input'],
): Promise<Tasks[Name]['result']> {
  const { ask } = workerSlot()
  if (!ask)
    throw new RefusedError(
      'unavailable',
      'The part that does this work is not running. Please try again in a moment.',
    )
  return settle(await ask(task, input)) as Tasks[Name]['result']
}
