import { InvalidError, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { keepFormerSlug } from './former-slugs.ts'
import { TagForm } from './schema.ts'
import { inTransaction } from './transaction.ts'

/**
 * Gives a tag another name or address; tags are made by writing them on a post. A new name alone keeps
 * the address; a new address leaves the old one leading to it.
 */
export async function saveTag(actor: Actor, sent: TagForm): Promise<void> {
  requirePermission(actor, 'topic.manage')
  const { id, name, slug } = parseForm(TagForm, sent)
  await inTransaction(async (tx) => {
    const others = await tx.tag.findMany({
      where: {
        OR: [{ name: { equals: name.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } }, { slug }],
        NOT: { id },
      },
      select: { slug: true },
      take: 2,
    })
    if (others.some((other) => other.slug === slug))
      throw new InvalidError({ slug: ['Another tag has this address.'] })
    if (others.length > 0) throw new InvalidError({ name: ['There is a tag with this name already.'] })
    await tx.$queryRaw`SELECT id FROM tag WHERE id = ${id}::uuid FOR UPDATE`
    const before = await tx.tag.findUnique({ where: { id }, select: { slug: true } })
    if (!before) throw new RefusedError('not_found', 'This tag has been removed.')
    const to = slug.normalize('NFC') || before.slug
    await tx.tag.update({ where: { id }, data: { name, slug: to } })
    await keepFormerSlug(tx, { kind: 'tag', id }, { from: before.slug, to })
    await recordAudit(tx, actor, { action: 'tag.save', subject: id })
  })
}
