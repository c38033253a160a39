import type { InputJsonArray, InputJsonObject } from '@prisma/client/runtime/client'
import { database, type Transaction } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { freeSlug, slugOf } from '#lib/slug.ts'
import { type Actor, accountIdOf, requirePermission } from './actor.ts'
import { canGiveToAccount, canSaveAuthor } from './author-policy.ts'
import { AuthorForm } from './author-schema.ts'
import { recordAudit } from './record-audit.ts'

type Asked = ReturnType<typeof AuthorForm.parse>
interface Before {
  slug: string
  accountId: string | null
}

/**
 * Makes an author's profile, or changes one. Whoever writes may make and change their own; whose it is,
 * an editor decides. A new name alone keeps the address.
 * @returns its id
 * @throws InvalidError; RefusedError unauthenticated, forbidden, not_found
 */
export async function saveAuthor(actor: Actor, sent: AuthorForm): Promise<string> {
  requirePermission(actor, 'post.write')
  const asked = parseForm(AuthorForm, sent)
  return await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.authors}::bigint)`
    const before = asked.id ? await requireBefore(tx, asked.id) : undefined
    const accountId = chooseAccount(actor, asked, before)
    await requireFit(tx, { ...asked, accountId })
    const slug = await chooseSlug(tx, asked, before)
    const id = await write(tx, { ...asked, slug, accountId })
    await recordAudit(tx, actor, { action: 'author.save', subject: id })
    return id
  })
}

async function requireBefore(tx: Transaction, id: string): Promise<Before> {
  const before = await tx.author.findUnique({ where: { id }, select: { slug: true, accountId: true } })
  if (!before) throw new RefusedError('not_found', 'This author has been removed.')
  return before
}

/** A new profile of somebody who may not give it to others is their own. */
function chooseAccount(actor: Actor, { accountId }: Asked, before: Before | undefined): string | null {
  const current = before ? before.accountId : canGiveToAccount(actor) ? null : accountIdOf(actor)
  const wished = accountId === undefined ? current : accountId
  if (!canSaveAuthor(actor, { accountId: current }) || (wished !== current && !canGiveToAccount(actor))) {
    throw new RefusedError('forbidden', 'This is somebody else’s profile. They or an editor can change it.')
  }
  return wished
}

async function requireFit(
  tx: Transaction,
  { id, accountId, portraitId, toldToId }: Asked & { accountId: string | null },
): Promise<void> {
  if (accountId && !(await tx.account.findUnique({ where: { id: accountId }, select: { id: true } }))) {
    throw new InvalidError({ accountId: ['There is no such account.'] })
  }
  const other = accountId && (await tx.author.findUnique({ where: { accountId }, select: { id: true } }))
  if (other && other.id !== id) {
    throw new InvalidError({
      accountId: ['There is a profile of this person already. Please change that one.'],
    })
  }
  if (toldToId && (toldToId === id || (await tx.author.count({ where: { id: toldToId } })) === 0)) {
    throw new InvalidError({ toldToId: ['Please choose somebody else who is here.'] })
  }
  if (portraitId && (await tx.media.count({ where: { id: portraitId, withdrawnAt: null } })) === 0) {
    throw new InvalidError({
      portraitId: ['This picture is no longer in the library. Please choose another.'],
    })
  }
}

async function chooseSlug(tx: Transaction, asked: Asked, before: Before | undefined): Promise<string> {
  const rows = await tx.author.findMany({ select: { id: true, slug: true } })
  const others = rows.filter(({ id }) => id !== asked.id).map(({ slug }) => slug)
  const typed = asked.slug.normalize('NFC')
  if (typed && others.includes(typed)) throw new InvalidError({ slug: ['Another author has this address.'] })
  return typed || before?.slug || freeSlug(slugOf(asked.name) || 'author', others)
}

async function write(tx: Transaction, asked: Asked & { accountId: string | null }): Promise<string> {
  const { id, bio, links, ...columns } = asked
  const values = {
    ...columns,
    links: links as unknown as InputJsonArray,
    ...(bio && { bio: bio as unknown as InputJsonObject }),
  }
  const select = { id: true } as const
  const row = id
    ? await tx.author.update({ where: { id }, data: values, select })
    : await tx.author.create({ data: values, select })
  return row.id
}
