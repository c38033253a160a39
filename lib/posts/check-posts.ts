import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { pathForms } from './address.ts'
import { findCheckContext } from './checks/find-context.ts'
import { check, type Finding } from './checks.ts'
import { type KnownPost, knownPost, postColumns } from './post-row.ts'
import type { Snapshot } from './snapshot.ts'
import { databaseNow } from './transaction.ts'

export interface CheckedPost {
  path: string
  title: string
  findings: Finding[]
}

const atOnce = 50

/** The newest text of what stands at that path, whatever its status; null where there is none. */
export async function checkPostAt(actor: Actor, path: string): Promise<CheckedPost | null> {
  requirePermission(actor, 'post.write.any')
  const row = await database().post.findFirst({
    where: { path: { in: pathForms(path.normalize('NFC')) } },
    select: postColumns,
  })
  if (!row) return null
  const post = knownPost(row, await databaseNow(database()))
  return await checkText(post, post.newest)
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
    for (const row of rows) {
      const post = knownPost(row, now)
      yield await checkText(post, post.snapshot)
    }
    after = rows.length === atOnce ? rows.at(-1)!.id : undefined
  } while (after)
}

async function checkText(post: KnownPost, text: Snapshot): Promise<CheckedPost> {
  const findings = check(text, await findCheckContext(database(), post, text))
  return { path: text.path, title: text.title, findings }
}
