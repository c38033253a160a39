import { database } from '#lib/database/client.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requireStaff } from '#lib/people/actor.ts'
import { requireKnownPost } from './queries.ts'
import { PresenceForm } from './schema.ts'

/** An editor that was not heard of for this long is closed, by the database's clock. Seconds; three heartbeats. */
const silence = 45

/** Another open editor of the same post. */
export interface Attendant {
  editorId: string
  name: string
  since: Date
  /** In another window of the same person. */
  isSelf: boolean
  /** It came first, and nobody has taken the post over from it. */
  isAhead: boolean
}

export interface Attendance {
  others: Attendant[]
  /** Who took the post over from this editor. */
  takenOverBy: string | null
  /** What the post is at: newer than what this editor shows means that somebody saved. */
  version: number
}

/**
 * Says that this editor is open, and hears who else has the post open.
 * @throws RefusedError unauthenticated, forbidden, not_found
 */
export async function attend(actor: Actor, sent: PresenceForm): Promise<Attendance> {
  const { postId, editorId } = parseForm(PresenceForm, sent)
  const { accountId } = requireStaff(actor)
  const { version } = await requireKnownPost(actor, postId)
  await database().$executeRaw`
    INSERT INTO presence AS p (editor_id, post_id, account_id, since, seen_at)
    VALUES (${editorId}::uuid, ${postId}::uuid, ${accountId}::uuid, clock_timestamp(), clock_timestamp())
    ON CONFLICT (editor_id) DO UPDATE
       SET since = CASE WHEN p.seen_at < now() - make_interval(secs => ${silence}) THEN now() ELSE p.since END,
           seen_at = now()
     WHERE p.account_id = ${accountId}::uuid AND p.post_id = ${postId}::uuid`
  const rows = await openEditors(postId)
  const own = rows.find((row) => row.editorId === editorId)
  const others = rows.filter((row) => row.editorId !== editorId)
  return {
    version,
    takenOverBy: own?.takenOverBy ?? null,
    others: others.map((row) => ({
      ...{ editorId: row.editorId, name: row.name, since: row.since },
      isSelf: row.accountId === accountId,
      isAhead: row.takenOverBy === null && isBefore(row, own),
    })),
  }
}

interface Open {
  editorId: string
  accountId: string
  name: string
  since: Date
  takenOverBy: string | null
}

const openEditors = (postId: string) => database().$queryRaw<Open[]>`
  SELECT p.editor_id AS "editorId", p.account_id AS "accountId", a.name, p.since, t.name AS "takenOverBy"
    FROM presence p JOIN account a ON a.id = p.account_id LEFT JOIN account t ON t.id = p.taken_over_by
   WHERE p.post_id = ${postId}::uuid AND p.seen_at > now() - make_interval(secs => ${silence})
   ORDER BY p.since, p.editor_id`

const isBefore = (one: Open, other: Open | undefined): boolean =>
  !other || one.since < other.since || (+one.since === +other.since && one.editorId < other.editorId)

/** The editor was closed. @throws RefusedError unauthenticated */
export async function leave(actor: Actor, sent: PresenceForm): Promise<void> {
  const { editorId } = parseForm(PresenceForm, sent)
  const { accountId } = requireStaff(actor)
  await database().presence.deleteMany({ where: { editorId, accountId } })
}

/** Editors that were closed without a word: of no use to anybody. @returns how many */
export async function forgetOldPresence(): Promise<number> {
  return await database().$executeRaw`DELETE FROM presence WHERE seen_at < now() - interval '1 hour'`
}
