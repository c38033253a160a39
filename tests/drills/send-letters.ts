/**
 * Run by the drill of the letters in a process of its own, on the database of DATABASE_URL:
 *   prepare N   makes N subscribers and publishes a post that asks for a letter
 *   send        sends until it is killed
 *   finish      counts what the killed had taken as unknown, and sends until nobody waits
 */

import { countAsUnknown } from '#lib/circle/finish-letters.ts'
import { sendLetters } from '#lib/circle/send-letters.ts'
import { sealedSubscriberEmail } from '#lib/circle/subscriber-email.ts'
import { database } from '#lib/database/client.ts'
import { closeRateLimits } from '#lib/database/rate-limit.ts'
import { upgrade } from '#lib/moving/upgrade.ts'
import { systemActor } from '#lib/people/actor.ts'
import { create } from '#lib/posts/create.ts'
import { publish } from '#lib/posts/publish.ts'
import { changeLetters } from '#lib/settings/change-letters.ts'

const actor = systemActor('drill')
const [what, count = '1'] = process.argv.slice(2)

if (what === 'prepare') await prepare(Number(count))
else if (what === 'send') for (;;) await sendLetters()
else if (what === 'finish') await finish()
else throw new Error(`There is no ${what}.`)
await database().$disconnect()
await closeRateLimits()
process.exit(0)

async function prepare(wanted: number): Promise<void> {
  await upgrade(process.env.DATABASE_URL ?? '')
  await changeLetters(actor, { isOn: true, postalAddress: '7 Kapok Lane', delayMinutes: 0, perSecond: 500 })
  const rows = Array.from({ length: wanted }, (_, number) => ({
    ...sealedSubscriberEmail(`reader${number}@example.org`),
    status: 'active' as const,
    confirmedAt: new Date(),
  }))
  for (let from = 0; from < rows.length; from += 1_000) {
    await database().subscriber.createMany({ data: rows.slice(from, from + 1_000) })
  }
  const text = [{ type: 'text' as const, text: 'A text of the drill, about a lamp in a window. '.repeat(40) }]
  const body = {
    type: 'doc' as const,
    version: 1 as const,
    content: [{ type: 'paragraph' as const, content: text }],
  }
  const { postId, version } = await create(actor, { kind: 'post', title: 'The lamp', body })
  await publish(actor, { postId, version, protection: 'none' })
}

async function finish(): Promise<void> {
  await countAsUnknown({ longerThan: 0 })
  for (;;) {
    await sendLetters()
    if ((await database().letter.count({ where: { status: { not: 'done' } } })) === 0) return
  }
}
