import { createHash } from 'node:crypto'
import type { Transaction } from '#lib/database/client.ts'
import type { TermKind } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { freeSlug } from '#lib/slug.ts'
import { owner } from '../former-slugs.ts'
import { lockTree } from '../save-topic.ts'
import { UndoMergeForm } from '../schema.ts'
import { topicAndBelow } from '../topic-tree.ts'
import { inTransaction } from '../transaction.ts'
import { Before } from './before.ts'
import { findTerm, postIdsOf, putOnPosts, takeOffPosts } from './term-rows.ts'

/** Detail of the refusal: what would not be as it was. Sent back as `agreed`, it is done all the same. */
export interface SinceMerge {
  changes: string[]
  agreed: string
}

interface Merge {
  kind: TermKind
  targetId: string
  before: Before
}

interface Plan {
  slug: string
  parentId: string | null
  /** Posts that get it back, and those of them that had the other one through the merge alone. */
  postIds: string[]
  moved: string[]
  children: string[]
  changes: string[]
}

/**
 * Takes a merge back. Where something that it touched has changed since, nothing is done before the person
 * has seen exactly what will be different.
 * @throws RefusedError conflict with a `SinceMerge`; unauthenticated, forbidden, not_found
 */
export async function undoMerge(actor: Actor, sent: UndoMergeForm): Promise<void> {
  requirePermission(actor, 'topic.manage')
  const { id, agreed } = parseForm(UndoMergeForm, sent)
  await inTransaction(async (tx) => {
    await lockTree(tx)
    const row = await tx.termMerge.findUnique({ where: { id } })
    if (!row || row.undoneAt) throw new RefusedError('not_found', 'This merge has been taken back already.')
    const merge = { kind: row.kind, targetId: row.targetId, before: Before.parse(row.before) }
    const plan = await planUndo(tx, merge)
    requireAgreement(plan.changes, agreed)
    await putBack(tx, merge, plan)
    await tx.termMerge.update({ where: { id }, data: { undoneAt: new Date() } })
    await recordAudit(tx, actor, { action: `${row.kind}.unmerge`, subject: row.sourceId })
  })
}

function requireAgreement(changes: string[], agreed: string | undefined): void {
  if (changes.length === 0) return
  const digest = createHash('sha256').update(JSON.stringify(changes)).digest('hex')
  if (agreed === digest) return
  const detail: SinceMerge = { changes, agreed: digest }
  throw new RefusedError(
    'conflict',
    'Something has changed since. Nothing was done yet; please look what would be different.',
    detail,
  )
}

async function planUndo(tx: Transaction, { kind, targetId, before }: Merge): Promise<Plan> {
  const changes: string[] = []
  const { source } = before
  const target = await findTerm(tx, kind, targetId)
  if (!target) changes.push(`“${before.targetName}” has been removed since. Its posts stay without it.`)

  const known = await existing(tx, [...before.moved, ...before.both])
  const still = new Set(target ? await postIdsOf(tx, kind, targetId) : known)
  const gone = before.moved.length + before.both.length - known.size
  if (gone > 0) changes.push(`${posts(gone)} of “${source.name}” ${gone === 1 ? 'is' : 'are'} gone for good.`)
  const left = [...known].filter((id) => !still.has(id)).length
  if (left > 0) {
    changes.push(
      `${posts(left)} left “${before.targetName}” since, and will not come back to “${source.name}”.`,
    )
  }
  const comesBack = (id: string) => known.has(id) && still.has(id)

  const slug = freeSlug(source.slug, await slugsOf(tx, kind))
  if (slug !== source.slug) {
    changes.push(`Another ${kind} has the address “${source.slug}” now; it comes back as “${slug}”.`)
  }
  const { parentId, children } = await placeInTree(tx, { targetId, before, changes })
  return {
    ...{ slug, parentId, children, changes },
    postIds: [...before.moved, ...before.both].filter(comesBack),
    moved: before.moved.filter(comesBack),
  }
}

async function placeInTree(
  tx: Transaction,
  { targetId, before, changes }: { targetId: string; before: Before; changes: string[] },
): Promise<Pick<Plan, 'parentId' | 'children'>> {
  const { source } = before
  const rows = await tx.topic.findMany({ where: { id: { in: before.children } } })
  const children = rows.filter(({ parentId }) => parentId === targetId).map(({ id }) => id)
  const elsewhere = before.children.length - children.length
  if (elsewhere > 0) {
    changes.push(
      `${elsewhere === 1 ? 'A topic' : `${elsewhere} topics`} that stood below it stay where they are now.`,
    )
  }
  if (!source.parentId) return { parentId: null, children }
  const topics = await lockTree(tx)
  const isThere = topics.some(({ id }) => id === source.parentId)
  const isBelow = children.some((id) => topicAndBelow(topics, id).includes(source.parentId!))
  if (isThere && !isBelow) return { parentId: source.parentId, children }
  changes.push('The topic above it is gone or has moved; it comes back at the top.')
  return { parentId: null, children }
}

async function putBack(tx: Transaction, { kind, targetId, before }: Merge, plan: Plan): Promise<void> {
  const { id, name, description, position, demonstration, commentsMode } = before.source
  const { slug, parentId, postIds, moved, children } = plan
  if (kind === 'topic') {
    await tx.topic.create({
      data: { id, slug, name, description, parentId, position, demonstration, commentsMode },
    })
    await tx.topic.updateMany({ where: { id: { in: children } }, data: { parentId: id } })
    await standAgain(tx, targetId, before)
  } else {
    await tx.tag.create({ data: { id, slug, name, demonstration } })
  }
  await putOnPosts(tx, { kind, id, postIds })
  await takeOffPosts(tx, { kind, id: targetId, postIds: moved })
  await tx.formerSlug.deleteMany({ where: { kind, slug, ...owner(kind, targetId) } })
  await tx.formerSlug.updateMany({
    where: { kind, slug: { in: before.formerSlugs }, ...owner(kind, targetId) },
    data: { topicId: null, tagId: null, ...owner(kind, id) },
  })
}

/** Below what comes back, where it stood before, if it was not moved since. */
async function standAgain(
  tx: Transaction,
  targetId: string,
  { source, targetParentId }: Before,
): Promise<void> {
  if (targetParentId === source.parentId || targetParentId === null) return
  await tx.topic.updateMany({
    where: { id: targetId, parentId: source.parentId },
    data: { parentId: targetParentId },
  })
}

async function existing(tx: Transaction, ids: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM post WHERE id = ANY (${ids}::uuid[])`
  return new Set(rows.map(({ id }) => id))
}

async function slugsOf(tx: Transaction, kind: TermKind): Promise<string[]> {
  const select = { slug: true } as const
  const rows = kind === 'topic' ? await tx.topic.findMany({ select }) : await tx.tag.findMany({ select })
  return rows.map(({ slug }) => slug)
}

const posts = (count: number): string => (count === 1 ? 'One post' : `${count} posts`)
