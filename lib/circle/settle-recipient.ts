import { database } from '#lib/database/client.ts'
import type { Delivery } from '#lib/mail/smtp-session.ts'
import type { Claimed } from './claim-recipient.ts'
import { recordProof } from './record-proof.ts'

/** Minutes until the next try after each refusal that may pass; then it is given up, after two days. */
const waits = [2, 10, 30, 60, 180, 360, 720, 1_440]

/** Writes down what became of a letter to one reader. */
export async function settleRecipient(claimed: Claimed, delivery: Delivery): Promise<void> {
  switch (delivery.kind) {
    case 'accepted':
      return await note(claimed, { state: 'sent', sentAt: new Date() })
    case 'unknown':
      return await note(claimed, { state: 'unknown', errorCode: delivery.code })
    case 'refused':
      await note(claimed, { state: 'failed', errorCode: delivery.code })
      if (delivery.what === 'recipient') await suppress(claimed.subscriberId, delivery.code)
      return
    case 'deferred':
      return await putOff(claimed, delivery.code)
    case 'trouble':
      return await note(claimed, { state: 'queued', attempts: claimed.attempts - 1 })
  }
}

async function putOff(claimed: Claimed, errorCode: string): Promise<void> {
  const minutes = waits[claimed.attempts - 1]
  if (minutes === undefined) return await note(claimed, { state: 'failed', errorCode })
  await note(claimed, { state: 'queued', errorCode, dueAt: new Date(Date.now() + minutes * 60_000) })
}

interface Change {
  state: 'sent' | 'unknown' | 'failed' | 'queued'
  sentAt?: Date
  errorCode?: string
  dueAt?: Date
  attempts?: number
}

/** Also where it was counted as lost meanwhile: what is known now is better. */
async function note({ recipientId }: Claimed, change: Change): Promise<void> {
  await database().letterRecipient.updateMany({
    where: { id: recipientId, state: { in: ['claimed', 'unknown'] } },
    data: change,
  })
}

/** A mailbox that is not there gets nothing more, whoever asks. */
async function suppress(subscriberId: string, code: string): Promise<void> {
  await database().$transaction(async (tx) => {
    const { count } = await tx.subscriber.updateMany({
      where: { id: subscriberId, status: 'active' },
      data: { status: 'suppressed', leftAt: new Date() },
    })
    const words = { form: 'mail server', wording: code, language: '' }
    if (count === 1) await recordProof(tx, subscriberId, { kind: 'refused', ...words })
  })
}
