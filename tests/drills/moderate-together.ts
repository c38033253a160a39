/**
 * Run by the drill `two-moderators` in a process of its own, on the database of DATA_DIR: moderate-together N [FROM]
 * Two moderators decide about the same comments and take decisions back, each by what their own page shows. What is
 * random comes from the number of the interleaving, so that each can be run again.
 */
import { writeSync } from 'node:fs'
import { approvePart } from '#lib/comments/approve-part.ts'
import { declineAnew } from '#lib/comments/decline-anew.ts'
import { moderate } from '#lib/comments/moderate.ts'
import type { NotDecided } from '#lib/comments/other-decision.ts'
import type { DecisionAction } from '#lib/comments/policy.ts'
import type { Decided } from '#lib/comments/record-decisions.ts'
import type { SeenComment } from '#lib/comments/schema.ts'
import { undo } from '#lib/comments/undo.ts'
import { database } from '#lib/database/client.ts'
import { openDatabase } from '#lib/database/open.ts'
import { isInvalid, isRefused } from '#lib/errors.ts'
import { upgrade } from '#lib/moving/upgrade.ts'
import { requireSecretKey } from '#lib/secret-key.ts'
import { comment } from '../factories/comments.ts'
import { staff } from '../factories/people.ts'
import { post } from '../factories/posts.ts'
import { chances } from './chances.ts'

export interface Moderating {
  /** Presses of a button, whatever came of them. */
  tried: number
  decided: number
  undone: number
  /** Somebody was faster, and the one who was not was told. */
  conflicts: number
  rows: number
  /** Said to be done, and not in the log. */
  unlogged: number
  /** In the log, and nobody was told that it is done. */
  unasked: number
  /** A row that does not begin where the row before it ended, or a comment that is not where its last row says. */
  overwritten: number
}

const found: Moderating = {
  ...{ tried: 0, decided: 0, undone: 0, conflicts: 0 },
  ...{ rows: 0, unlogged: 0, unasked: 0, overwritten: 0 },
}
const steps = 8
const atOnce = 4
const actions: readonly DecisionAction[] = ['approve', 'reject', 'spam', 'trash', 'hand_over', 'unapprove']

const [wanted = '500', from = '0'] = process.argv.slice(2)
const { url, embedded, stop } = await openDatabase({ exclusive: false })
requireSecretKey({ embedded })
await upgrade(url)
const people = [await staff('administrator', 'Tevy'), await staff('administrator', 'Joon')] as const
const { id: postId } = await post()
let next = Number(from)
const last = next + Number(wanted)
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    while (next < last) await interleave(next++)
  }),
)
writeSync(1, `${JSON.stringify(found)}\n`)
await database().$disconnect()
await stop()
process.exit(0)

/** Two comments, two moderators, and what each of their pages shows. */
async function interleave(number: number): Promise<void> {
  const chance = chances(number)
  const rows = [
    await comment({ postId, anchor: 2 * number + 1 }),
    await comment({ postId, anchor: 2 * number + 2 }),
  ]
  const acknowledged = new Map<string, string[]>(rows.map(({ id }) => [id, []]))
  const pages = people.map((actor) => ({
    actor,
    shown: new Map<string, SeenComment>(rows.map(({ id, status, version }) => [id, { id, status, version }])),
    own: new Map<string, string>(),
  }))
  for (let step = 0; step < steps; step += 1) {
    const both = pages.map((page) =>
      press(page, { what: chance(10), which: chance(2), action: actions[chance(6)]! }),
    )
    if (chance(3) > 0) await Promise.all(both)
    else for (const one of both) await one
  }
  await count(number, acknowledged)

  type Page = (typeof pages)[number]

  async function press(
    page: Page,
    { what, which, action }: { what: number; which: number; action: DecisionAction },
  ) {
    found.tried += 1
    const id = rows[which]!.id
    const eventId = page.own.get(id)
    try {
      if (what < 5) note(page, (await moderate(page.actor, { comments: [page.shown.get(id)!], action })).done)
      else if (what < 6) note(page, await decideAll(page, action))
      else if (what < 7) note(page, [await takeOut(page.actor, page.shown.get(id)!)])
      else if (what < 8 && eventId) await anew(page, { id, eventId })
      else if (eventId) await takeBack(page, { id, eventId })
    } catch (error) {
      if (isInvalid(error)) return
      if (!isRefused(error)) throw error
      if (error.reason === 'conflict') found.conflicts += 1
      look(page, (error.detail as { notDone?: NotDecided[] } | undefined)?.notDone ?? [])
    }
  }

  async function decideAll(page: Page, action: DecisionAction): Promise<Decided[]> {
    const { done, notDone } = await moderate(page.actor, { comments: [...page.shown.values()], action })
    look(page, notDone)
    return done
  }

  async function anew(page: Page, { id, eventId }: { id: string; eventId: string }) {
    const decided = await declineAnew(page.actor, { eventId, reason: 'unkind', words: 'In other words.' })
    // The decision that it took back is a row too, of which nobody is told by its number.
    const { id: undoId } = await database().moderationEvent.findFirstOrThrow({
      where: { revertsId: eventId },
    })
    acknowledged.get(id)!.push(undoId)
    found.undone += 1
    note(page, [decided])
  }

  async function takeBack(page: Page, { id, eventId }: { id: string; eventId: string }) {
    const { eventId: undoId, status, version } = await undo(page.actor, { eventId })
    acknowledged.get(id)!.push(undoId)
    found.undone += 1
    page.own.delete(id)
    page.shown.set(id, { id, status, version })
  }

  function note(page: Page, done: readonly Decided[]) {
    for (const { id, status, version, eventId } of done) {
      acknowledged.get(id)!.push(eventId)
      found.decided += 1
      page.own.set(id, eventId)
      page.shown.set(id, { id, status, version })
    }
  }

  /** Half of them go on with what they saw. */
  function look(page: Page, notDone: readonly NotDecided[]) {
    for (const { id, now } of notDone) {
      if (now && chance(2) === 0) page.shown.set(id, { id, status: now.status, version: now.version })
    }
  }
}

async function count(number: number, acknowledged: Map<string, string[]>): Promise<void> {
  for (const [commentId, told] of acknowledged) {
    const rows = await database().moderationEvent.findMany({
      where: { commentId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    const { status, version } = await database().comment.findUniqueOrThrow({ where: { id: commentId } })
    const logged = new Set(rows.map(({ id }) => id))
    const unlogged = told.filter((id) => !logged.has(id)).length + (told.length - new Set(told).size)
    const unasked = rows.filter(({ id }) => !told.includes(id)).length
    const ends = ['waiting', ...rows.map(({ to }) => to)]
    const broken = rows.filter((row, at) => row.from !== ends[at]).length
    const isElsewhere = status !== ends.at(-1) || version !== 1 + rows.length
    found.rows += rows.length
    found.unlogged += unlogged
    found.unasked += unasked
    found.overwritten += broken + (isElsewhere ? 1 : 0)
    if (unlogged + unasked + broken > 0 || isElsewhere) writeSync(2, `Interleaving ${number} went wrong\n`)
  }
}

const takeOut = (actor: Parameters<typeof approvePart>[0], comment: SeenComment) =>
  approvePart(actor, { comment, body: 'Less.', withoutName: false, withoutWebsite: false }, () => 'Somebody')
