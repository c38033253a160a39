import { setTimeout as pause } from 'node:timers/promises'
import { tellStaff } from '#lib/comments/mail/tell-staff.ts'
import { log } from '#lib/log.ts'

const every = 15_000
const afterFailure = 30_000

/** Tells the team what waits, round after round, and returns how to stop that. */
export function startTelling(): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const rounds = (async () => {
    while (!signal.aborted) {
      const wait = await tellStaff().then(
        () => every,
        (error) => {
          log.error({ err: error }, 'The team could not be told what waits; it is tried again.')
          return afterFailure
        },
      )
      await pause(wait, undefined, { signal }).catch(() => {})
    }
  })()
  return async () => {
    stopping.abort()
    await rounds
  }
}
