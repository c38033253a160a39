import type { Transaction } from '#lib/database/client.ts'
import type { TermKind } from '#lib/database/generated/enums.ts'

type FormerSlugs = Pick<Transaction, 'formerSlug'>

interface Term {
  kind: TermKind
  id: string
}

/**
 * The address that a topic or tag leaves leads to it from now on. It leads to the term itself, so that no
 * chain grows however often it is renamed. An address that is used again leads nowhere else.
 */
export async function keepFormerSlug(
  tx: FormerSlugs,
  { kind, id }: Term,
  { from, to }: { from: string; to: string },
): Promise<void> {
  if (from === to) return
  await tx.formerSlug.deleteMany({ where: { kind, slug: { in: [from, to] } } })
  await tx.formerSlug.create({ data: { kind, slug: from, ...owner(kind, id) } })
}

/** For a new term: no former address of another hides behind its own. */
export async function claimSlug(tx: FormerSlugs, kind: TermKind, slug: string): Promise<void> {
  await tx.formerSlug.deleteMany({ where: { kind, slug } })
}

/** All former addresses of one lead to the other. @returns them */
export async function moveFormerSlugs(
  tx: FormerSlugs,
  { kind, from, to }: { kind: TermKind; from: string; to: string },
): Promise<string[]> {
  const where = { kind, ...owner(kind, from) }
  const rows = await tx.formerSlug.findMany({ where, select: { slug: true } })
  await tx.formerSlug.updateMany({ where, data: owner(kind, to) })
  return rows.map(({ slug }) => slug)
}

export const owner = (kind: TermKind, id: string) => (kind === 'topic' ? { topicId: id } : { tagId: id })
