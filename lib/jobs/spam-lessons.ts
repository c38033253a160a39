import { setTimeout as pause } from 'node:timers/promises'
import { trainSpamModelWhenWorthIt } from '#lib/comments/spam/train.ts'
import { log } from '#lib/log.ts'
import { systemActor } from '#lib/people/actor.ts'

const every = 60_000

/** Lets the spam model learn while the process lives, and returns how to stop that. */
export function startSpamLessons(): () => Promise<void> {
  const stopping = new AbortController()
  const ended = keepLearning(stopping.signal)
  return async () => {
    stopping.abort()
    await ended
  }
}

async function keepLearning(signal: AbortSignal): Promise<void> {
  const actor = systemActor('spam model')
  while (!signal.aborted) {
    await pause(every, undefined, { signal }).catch(() => {})
    if (signal.aborted) return
    await trainSpamModelWhenWorthIt(actor).catch((error) =>
      log.warn({ err: error }, 'The spam model did not learn; it will be tried again.'),
    )
  }
}
