/**
 * Run by a drill in a process of its own, on the database of DATABASE_URL:
 *   N S    plans N things for moments within S seconds from twelve seconds on, as the button does: by the wall
 *          clock of one zone after another. Of five, three are posts, one is an update, one an end.
 * Prints a line of JSON for each.
 */
import { writeSync } from 'node:fs'
import { momentsOf, wallOf } from '#components/admin/posts/zoned-time.ts'
import { database } from '#lib/database/client.ts'
import { openDatabase } from '#lib/database/open.ts'
import { upgrade } from '#lib/moving/upgrade.ts'
import { systemActor } from '#lib/people/actor.ts'
import { autosave } from '#lib/posts/autosave.ts'
import { create } from '#lib/posts/create.ts'
import { expire } from '#lib/posts/expire.ts'
import { publish } from '#lib/posts/publish.ts'
import { schedule } from '#lib/posts/schedule.ts'
import { scheduleUpdate } from '#lib/posts/schedule-update.ts'
import { databaseNow } from '#lib/posts/transaction.ts'
import { requireSecretKey } from '#lib/secret-key.ts'

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Phnom_Penh',
  'America/St_Johns',
]
const actor = systemActor('drill')
const [wanted, seconds] = process.argv.slice(2).map(Number) as [number, number]

const { url, embedded, stop } = await openDatabase({ exclusive: false })
requireSecretKey({ embedded })
await upgrade(url)
const drafts = []
for (let made = 0; made < wanted; made++) drafts.push(await prepare(made))
const start = (await databaseNow(database())).getTime() + 12_000
for (const [place, draft] of drafts.entries()) {
  const due = start + (place / wanted) * seconds * 1_000
  await plan(draft, asTyped(due, zones[place % zones.length]!))
  writeSync(1, `${JSON.stringify({ kind: draft.kind, path: draft.path, postId: draft.postId, due })}\n`)
}
await database().$disconnect()
await stop()
process.exit(0)

type Kind = 'post' | 'update' | 'end'

async function prepare(place: number) {
  const kind: Kind = place % 5 === 3 ? 'update' : place % 5 === 4 ? 'end' : 'post'
  const text = [{ type: 'text' as const, text: 'A text of the drill.' }]
  const content = [{ type: 'paragraph' as const, content: text }]
  const body = { type: 'doc' as const, version: 1 as const, content }
  const made = await create(actor, { kind: 'post', title: `Drill ${crypto.randomUUID()}`, body })
  if (kind === 'post') return { kind, ...made }
  const { postId, path } = made
  const { version } = await publish(actor, { postId, version: made.version, protection: 'none' })
  if (kind === 'end') return { kind, postId, path, version }
  const changes = { title: `Updated ${postId}` }
  const pending = await autosave(actor, { postId, kind: 'post', version, content: changes })
  return { kind, postId, path, version: pending.version }
}

/** The wall clock of that zone and back, with the parts of a minute that no field has. */
function asTyped(due: number, zone: string): string {
  const wall = wallOf(new Date(due), zone)
  const minute = Math.floor(due / 60_000) * 60_000
  const [at] = momentsOf(wall, zone).filter((one) => one.getTime() === minute)
  if (!at) throw new Error(`${wall} is not ${new Date(due).toISOString()} in ${zone}.`)
  return new Date(at.getTime() + (due - minute)).toISOString()
}

async function plan({ kind, postId, version }: Awaited<ReturnType<typeof prepare>>, at: string) {
  if (kind === 'post') await schedule(actor, { postId, version, protection: 'none', at })
  else if (kind === 'update') await scheduleUpdate(actor, { postId, version, at })
  else await expire(actor, { postId, at })
}
