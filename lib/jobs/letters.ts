import { setTimeout as pause } from 'node:timers/promises'
import { sendLetters } from '#lib/circle/send-letters.ts'
import { sendOwedMail } from '#lib/circle/send-owed-mail.ts'
import { sendCommentMail } from '#lib/comments/mail/send-comment-mail.ts'
import { sendReceipts } from '#lib/comments/mail/send-receipts.ts'
import { log } from '#lib/log.ts'

const every = 3_000
const afterFailure = 30_000

/** Sends what is due, round after round, and returns how to stop that. */
export function startLetters(): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const rounds = (async () => {
    while (!signal.aborted) {
      const wait = (await allWent([
        sendOwedMail,
        sendCommentMail,
        sendReceipts,
        () => sendLetters({ signal }),
      ]))
        ? every
        : afterFailure
      await pause(wait, undefined, { signal }).catch(() => {})
    }
  })()
  return async () => {
    stopping.abort()
    await rounds
  }
}

async function allWent(parts: (() => Promise<void>)[]): Promise<boolean> {
  let went = true
  for (const part of parts) {
    try {
      await part()
    } catch (error) {
      went = false
      log.error({ err: error }, 'A round of the letters failed and is repeated.')
    }
  }
  return went
}
