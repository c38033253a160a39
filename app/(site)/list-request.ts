import { RefusedError } from '#lib/errors.ts'
import { listPageUrl, readPageNumber } from '#lib/posts/address.ts'
import { type PublicRequest, redirectTo } from '#lib/web/public-route.tsx'

export const notFound = (): RefusedError => new RefusedError('not_found', '')

export function requireExisting({ page, pages }: { page: number; pages: number }): void {
  if (page > pages) throw notFound()
}

/**
 * Which page of a list is asked for. The first has the list's own address, and no list ends in a
 * slash: other forms are sent on.
 */
export async function answerListPage(
  { path, params }: Pick<PublicRequest, 'path' | 'params'>,
  list: string,
  answer: (page: number) => Promise<Response>,
): Promise<Response> {
  const page = params.number === undefined ? 1 : readPageNumber(params.number)
  if (page === null) throw notFound()
  const isFirstByNumber = page === 1 && params.number !== undefined
  if (isFirstByNumber || (path !== '/' && path.endsWith('/'))) return redirectTo(listPageUrl(list, page))
  return await answer(page)
}
