import type { Transaction } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { freeSlug, slugOf } from '#lib/slug.ts'
import { claimSlug, keepFormerSlug } from './former-slugs.ts'
import { TopicForm } from './schema.ts'
import { type Topic, topicAndBelow } from './topic-tree.ts'
import { inTransaction } from './transaction.ts'

type Asked = ReturnType<typeof TopicForm.parse>

/**
 * Makes a topic, or changes one. A new name alone keeps the address; a new address leaves the old one
 * leading to it.
 * @returns its id
 * @throws InvalidError; RefusedError unauthenticated, forbidden, not_found
 */
export async function saveTopic(actor: Actor, sent: TopicForm): Promise<string> {
  requirePermission(actor, 'topic.manage')
  const asked = parseForm(TopicForm, sent)
  return await inTransaction(async (tx) => {
    const topics = await lockTree(tx)
    const before = topics.find(({ id }) => id === asked.id)
    if (asked.id && !before) throw new RefusedError('not_found', 'This topic has been removed.')
    requirePlace(topics, asked)
    const slug = chooseSlug(topics, { asked, before })
    const { id } = await write(tx, { ...asked, slug, position: topics.length })
    await (before
      ? keepFormerSlug(tx, { kind: 'topic', id }, { from: before.slug, to: slug })
      : claimSlug(tx, 'topic', slug))
    await recordAudit(tx, actor, { action: 'topic.save', subject: id })
    return id
  })
}

/** For whoever changes the tree. */
export async function lockTree(tx: Transaction): Promise<Topic[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.topicTree}::bigint)`
  return await tx.topic.findMany({
    select: { id: true, slug: true, name: true, description: true, parentId: true },
  })
}

function requirePlace(topics: Topic[], { id, parentId }: Asked): void {
  if (!parentId) return
  if (!topics.some((topic) => topic.id === parentId)) {
    throw new InvalidError({ parentId: ['This topic has been removed. Please choose another.'] })
  }
  if (id && topicAndBelow(topics, id).includes(parentId)) {
    throw new InvalidError({ parentId: ['A topic cannot stand under itself or under a topic below it.'] })
  }
}

function chooseSlug(topics: Topic[], { asked, before }: { asked: Asked; before?: Topic }): string {
  const others = topics.filter((topic) => topic !== before).map(({ slug }) => slug)
  const typed = asked.slug.normalize('NFC')
  if (typed && others.includes(typed)) throw new InvalidError({ slug: ['Another topic has this address.'] })
  return typed || before?.slug || freeSlug(slugOf(asked.name) || 'topic', others)
}

async function write(tx: Transaction, { id, position, ...topic }: Asked & { position: number }) {
  const select = { id: true } as const
  return id
    ? await tx.topic.update({ where: { id }, data: topic, select })
    : await tx.topic.create({ data: { ...topic, position }, select })
}
