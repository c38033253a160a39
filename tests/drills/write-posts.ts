/**
 * Run by drills in a process of its own, on the database of DATA_DIR or DATABASE_URL:
 *   publish N       writes and publishes N posts, and prints their paths
 *   publish-on      does so until it is killed, saying before and after each `publish` which post it is
 */
import { writeSync } from 'node:fs'
import { database } from '#lib/database/client.ts'
import { openDatabase } from '#lib/database/open.ts'
import { upgrade } from '#lib/moving/upgrade.ts'
import { systemActor } from '#lib/people/actor.ts'
import { autosave } from '#lib/posts/autosave.ts'
import { create } from '#lib/posts/create.ts'
import { publish } from '#lib/posts/publish.ts'
import { requireSecretKey } from '#lib/secret-key.ts'

const actor = systemActor('drill')
const [what, count = '1'] = process.argv.slice(2)

const { url, embedded, stop } = await openDatabase({ exclusive: false })
requireSecretKey({ embedded })
await upgrade(url)
if (what === 'publish') await publishSome(Number(count))
else if (what === 'publish-on') await publishOn()
else throw new Error(`There is no ${what}.`)
await database().$disconnect()
await stop()
process.exit(0)

async function draft() {
  const text = [{ type: 'text' as const, text: 'A text of the drill.' }]
  const body = {
    type: 'doc' as const,
    version: 1 as const,
    content: [{ type: 'paragraph' as const, content: text }],
  }
  return await create(actor, { kind: 'post', title: `Drill ${crypto.randomUUID()}`, body, tags: ['drill'] })
}

async function publishSome(wanted: number): Promise<void> {
  for (let made = 0; made < wanted; made++) {
    const { postId, version } = await draft()
    const saved = await autosave(actor, { postId, kind: 'post', version, content: { excerpt: 'In short.' } })
    const { path } = await publish(actor, { postId, version: saved.version, protection: 'none' })
    say(path)
  }
}

async function publishOn(): Promise<void> {
  for (;;) {
    const { postId, version } = await draft()
    say(`before ${postId}`)
    await publish(actor, { postId, version, protection: 'none' })
    say(`after ${postId}`)
  }
}

/** At once and whole, since this process may be killed at any moment. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}
