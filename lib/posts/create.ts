import { emptyDocument } from '#lib/content/schema.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { PostKind } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { chooseOriginal } from './choose-original.ts'
import { freePath, lockPaths, requireFreePath } from './free-path.ts'
import { pathFrom, requireTypedPath } from './path.ts'
import { canCreate } from './policy.ts'
import { recordRevision } from './record-revision.ts'
import { save } from './save.ts'
import type { Saved } from './saved.ts'
import { CreateForm } from './schema.ts'
import { indexPosts } from './search/index-posts.ts'
import type { Snapshot } from './snapshot.ts'
import { databaseNow, inTransaction } from './transaction.ts'
import { requireKnown, withChanges } from './with-changes.ts'
import { columnsOf, writeRelations } from './write-content.ts'

/**
 * A new draft, by its maker's author profile unless authors are given. The same form sent again, by a
 * second click or because the answer was lost, is saved to the post that it made the first time.
 * @throws RefusedError unauthenticated, forbidden, conflict; InvalidError
 */
export async function create(actor: Actor, sent: CreateForm): Promise<Saved> {
  requirePermission(actor, 'post.write')
  const { id, kind, ...changes } = parseForm(CreateForm, sent)
  if (!canCreate(actor, kind)) throw new RefusedError('forbidden', 'Your role does not write pages.')
  const site = await findSite()
  const made = await inTransaction((tx) => makeOnce(tx, actor, { form: { id, kind, ...changes }, site }))
  return made ?? (await save(actor, { postId: id!, version: 1, ...changes }))
}

interface Asked {
  form: ReturnType<typeof CreateForm.parse>
  site: SiteSettings
}

/** Null when it is there already. */
async function makeOnce(tx: Transaction, actor: Actor, { form, site }: Asked): Promise<Saved | null> {
  const { id, kind, ...changes } = form
  const blank = blankOf(kind, { language: site.language, authors: await ownProfile(tx, actor) })
  const wished = await withChanges(tx, blank, changes)
  await lockPaths(tx)
  if (id && (await tx.post.findUnique({ where: { id }, select: { id: true } }))) return null
  const now = await databaseNow(tx)
  const made = pathFrom({ kind, title: wished.title, at: now, timeZone: site.timeZone })
  const path = wished.path ? await typedPath(tx, wished.path) : await freePath(tx, made)
  const translationOf = await chooseOriginal(tx, actor, { postId: id, before: blank, wished })
  const content = { ...wished, path, translationOf }
  await requireKnown(tx, blank, content)
  return await insert(tx, actor, { id, kind, content, now })
}

async function insert(
  tx: Transaction,
  actor: Actor,
  { id, kind, content, now }: { id: string | undefined; kind: PostKind; content: Snapshot; now: Date },
): Promise<Saved> {
  const createdById = accountIdOf(actor)
  const { id: postId } = await tx.post.create({
    data: { ...(id && { id }), ...columnsOf(content), kind, createdById, createdAt: now, updatedAt: now },
    select: { id: true },
  })
  const nothing = { ...content, authors: [], topics: [], tags: [], nextSteps: [] }
  await writeRelations(tx, { postId, before: nothing, after: content })
  await indexPosts(tx, [postId])
  await recordRevision(tx, actor, { postId, reason: 'saved', snapshot: content })
  return { postId, version: 1, path: content.path, savedAt: now, isPending: false }
}

async function typedPath(tx: Transaction, typed: string): Promise<string> {
  const path = requireTypedPath(typed)
  await requireFreePath(tx, path)
  return path
}

async function ownProfile(tx: Transaction, actor: Actor): Promise<string[]> {
  const accountId = accountIdOf(actor)
  const own = accountId && (await tx.author.findUnique({ where: { accountId }, select: { id: true } }))
  return own ? [own.id] : []
}

const blankOf = (
  kind: PostKind,
  { language, authors }: { language: string; authors: string[] },
): Snapshot => ({
  title: '',
  path: '',
  excerpt: '',
  language,
  body: emptyDocument(),
  coverId: null,
  coverAlt: '',
  coverCaption: '',
  authors,
  topics: [],
  tags: [],
  nextStepsMode: 'site',
  nextSteps: [],
  commentsMode: kind === 'page' ? 'closed' : null,
  protection: 'unasked',
  translationOf: null,
  metaTitle: '',
  metaDescription: '',
})
