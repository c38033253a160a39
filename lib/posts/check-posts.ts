import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { pathForms } from './address.ts'
import { findCheckContext } from './checks/find-context.ts'
import { check, type Finding } from './checks.ts'
import { type KnownPost, knownPost, postColumns } from './post-row.ts'
import { databaseNow } from './transaction.ts'

export interface CheckedPost {
  path: string
  title: string
  findings: Finding[]
}

const atOnce = 50

/** The one at that path, whatever its status; null where there is none. */
export async function checkPostAt(actor: Actor, path: string): Promise<CheckedPost | null> {
  requirePermission(actor, 'post.write.any')
  const row = await database().post.findFirst({
    where: { path: { in: pathForms(path.normalize('NFC')) } },
    select: postColumns,
  })
  return row && (await checkOne(knownPost(row, await databaseNow(database()))))
}

/** Every one that readers see, or will without anybody doing more. */
export async function* checkEveryPost(actor: Actor): AsyncGenerator<CheckedPost> {
  requirePermission(actor, 'post.write.any')
  const where: Prisma.PostWhereInput = { status: { in: ['published', 'scheduled'] }, withdrawnAt: null }
  let after: string | undefined
  do {
    const rows = await database().post.findMany({
      where: after ? { ...where, id: { gt: after } } : where,
      orderBy: { id: 'asc' },
      take: atOnce,
      select: postColumns,
    })
    const now = await databaseNow(database())
    for (const row of rows) yield await checkOne(knownPost(row, now))
    after = rows.length === atOnce ? rows.at(-1)!.id : undefined
  } while (after)
}

async function checkOne(post: KnownPost): Promise<CheckedPost> {
  const { path, title } = post.snapshot
  return {
    path,
    title,
    findings: check(post.snapshot, await findCheckContext(database(), post, post.snapshot)),
  }
}
