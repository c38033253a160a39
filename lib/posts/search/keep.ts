import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#lib/log.ts'
import { systemActor } from '#lib/people/actor.ts'
import { fillSearch } from './fill.ts'

/** In milliseconds. */
const pause = 5_000

/** Keeps the search filled while the process lives, and returns how to stop that. */
export function startSearchKeeper(): () => Promise<void> {
  const stopping = new AbortController()
  const ended = keep(stopping.signal)
  return async () => {
    stopping.abort()
    await ended
  }
}

async function keep(signal: AbortSignal): Promise<void> {
  const actor = systemActor('search')
  while (!signal.aborted) {
    await fillSearch(actor, signal).catch((error) =>
      log.warn({ err: error }, 'The search was not filled; it will be tried again.'),
    )
    await sleep(pause, undefined, { signal }).catch(() => {})
  }
}
