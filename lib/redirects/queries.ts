import { database } from '#lib/database/client.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { keyOf, type Stored } from './plan.ts'
import { ListRedirectsForm } from './schema.ts'

const perPage = 100

export interface RedirectRow extends Stored {
  /** Readers see a post there, and are not led on. */
  isHidden: boolean
}

export interface PageOfRedirects {
  redirects: RedirectRow[]
  next: string | null
  total: number
}

/** By their addresses. @throws RefusedError unauthenticated, forbidden */
export async function listRedirects(actor: Actor, asked: ListRedirectsForm = {}): Promise<PageOfRedirects> {
  requirePermission(actor, 'redirect.manage')
  const { search, cursor } = parseForm(ListRedirectsForm, asked)
  const contains = search?.replace(/[\\%_]/g, '\\$&')
  const where = contains
    ? { OR: [{ path: { contains, mode: 'insensitive' as const } }, { target: { contains } }] }
    : {}
  const [rows, total] = await Promise.all([
    database().redirect.findMany({
      where: { AND: [where, cursor ? { path: { gt: cursor } } : {}] },
      orderBy: { path: 'asc' },
      take: perPage + 1,
      select: { path: true, target: true, permanent: true },
    }),
    database().redirect.count({ where }),
  ])
  const shown = rows.slice(0, perPage)
  const hidden = await livingAmong(shown.map(({ path }) => keyOf(path)))
  return {
    redirects: shown.map((row) => ({ ...row, isHidden: hidden.has(keyOf(row.path)) })),
    next: rows.length > perPage ? shown.at(-1)!.path : null,
    total,
  }
}

async function livingAmong(keys: string[]): Promise<Set<string>> {
  const rows = await database().$queryRaw<{ key: string }[]>`
    SELECT rtrim(path, '/') AS key FROM public_post WHERE rtrim(path, '/') = ANY (${keys}::text[])`
  return new Set(rows.map(({ key }) => key))
}
