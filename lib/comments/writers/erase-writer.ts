import { database, type Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import type { Actor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { databaseTime } from '../clock.ts'
import { leaveSealed, withdraw } from '../own/withdraw.ts'
import { namedBy, ownedBy, requireEmailIndex } from './own-comments.ts'

type Bytes = Uint8Array<ArrayBuffer>

interface Erasing {
  /** Of the page with one's own comments. */
  key: string
  /** What stands in place of a name, in the language of a post. */
  nameIn: (language: string) => string
}

/**
 * *Erase me*: the texts stay, and nobody can tell any more who wrote them, we neither. Name, e-mail and website go
 * from every comment, the e-mail also from those that merely name it; what was proved is forgotten on every device.
 * @throws RefusedError not_found
 */
export async function eraseWriter(actor: Actor, { key, nameIn }: Erasing): Promise<void> {
  await database().$transaction(
    async (tx) => {
      const emailIndex = await requireEmailIndex(tx, key)
      const erased = await forgetNames(tx, emailIndex, nameIn)
      await forgetEmail(tx, namedBy(emailIndex))
      const writer = await tx.commenter.findUnique({ where: { emailIndex }, select: { id: true } })
      await tx.commenter.deleteMany({ where: { emailIndex } })
      await tx.ownCommentsLink.deleteMany({ where: { emailIndex } })
      await recordAudit(tx, actor, {
        action: 'commenter.erase',
        subject: writer?.id ?? '',
        detail: { comments: erased },
      })
    },
    { timeout: 30_000 },
  )
}

/** With the name goes the key by which a guess at it could be checked, where the text is there to be guessed with. */
async function forgetNames(tx: Transaction, emailIndex: Bytes, nameIn: Erasing['nameIn']): Promise<number> {
  const own = await tx.comment.findMany({
    where: ownedBy(emailIndex),
    select: { id: true, status: true, post: { select: { language: true } } },
  })
  const [sealed, named] = [own.filter(isSealed), own.filter((row) => !isSealed(row))]
  const at = await databaseTime(tx)
  for (const { id } of sealed) await leaveSealed(tx, id, at)
  for (const [language, rows] of Map.groupBy(named, ({ post }) => post.language)) {
    const ids = rows.map(({ id }) => id)
    await tx.comment.updateMany({
      where: { id: { in: ids } },
      data: { authorName: nameIn(language), website: '' },
    })
    await tx.commentOriginal.updateMany({
      where: { commentId: { in: ids } },
      data: { authorName: null, website: null },
    })
    await forgetEmail(tx, { id: { in: ids } })
    await tx.$executeRaw`
      UPDATE comment SET duplicate_key = sha256(convert_to('erased ' || gen_random_uuid(), 'UTF8'))
       WHERE id = ANY(${ids}::uuid[]) AND status = 'approved'`
  }
  return own.length
}

const isSealed = ({ status }: { status: CommentStatus }): boolean => status === 'sealed'

async function forgetEmail(tx: Transaction, where: Prisma.CommentWhereInput): Promise<void> {
  await tx.commentMail.deleteMany({ where: { sentAt: null, comment: where } })
  await tx.comment.updateMany({
    where,
    data: { emailSealed: null, emailIndex: null, commenterId: null, decisionMail: false, replyMail: 'none' },
  })
}

const atOnce = 100

/**
 * *Erase the text*: every comment goes as if its writer had taken it away by its link.
 * @returns how many went
 * @throws RefusedError not_found
 */
export async function withdrawAll(actor: Actor, key: string): Promise<number> {
  const emailIndex = await requireEmailIndex(database(), key)
  let gone = 0
  for (;;) {
    const count = await database().$transaction((tx) => withdrawSome(tx, emailIndex), { timeout: 30_000 })
    gone += count
    if (count < atOnce) break
  }
  const writer = await database().commenter.findUnique({ where: { emailIndex }, select: { id: true } })
  await recordAudit(database(), actor, {
    action: 'commenter.withdraw-all',
    subject: writer?.id ?? '',
    detail: { comments: gone },
  })
  return gone
}

async function withdrawSome(tx: Transaction, emailIndex: Bytes): Promise<number> {
  const own = await tx.comment.findMany({
    where: ownedBy(emailIndex),
    select: { id: true },
    orderBy: { id: 'asc' },
    take: atOnce,
  })
  for (const { id } of own) await withdraw(tx, id)
  return own.length
}
