import type { PostStatus } from '#lib/database/generated/enums.ts'

export interface PlacedPage {
  id: string
  title: string
  parentId: string | null
  /** Among its siblings; null: after those that have one. */
  position: number | null
  status: PostStatus
}

/** How many levels of pages there are: more is a maze for readers. */
export const deepest = 5

/** Each page after the one that it stands under. Those of a page that is not shown stand in its place. */
export function inTreeOrder<P extends PlacedPage>(
  pages: readonly P[],
  isShown: (page: P) => boolean = () => true,
): (P & { depth: number })[] {
  const below = Map.groupBy(pages, ({ parentId }) => parentId)
  const walk = (parentId: string | null, depth: number): (P & { depth: number })[] =>
    (below.get(parentId) ?? []).toSorted(bySiblings).flatMap((page) => {
      if (!isShown(page)) return walk(page.id, depth)
      return [{ ...page, depth }, ...walk(page.id, depth + 1)]
    })
  return walk(null, 0)
}

const bySiblings = (one: PlacedPage, other: PlacedPage): number =>
  (one.position ?? Infinity) - (other.position ?? Infinity) || one.title.localeCompare(other.title)

/** From the top down to the page's parent. */
export function pagesAbove<P extends PlacedPage>(pages: readonly P[], id: string): P[] {
  const find = (wanted: string | null | undefined) => pages.find((page) => page.id === wanted)
  const above: P[] = []
  for (let next = find(find(id)?.parentId); next && !above.includes(next); next = find(next.parentId)) {
    above.unshift(next)
  }
  return above
}

/** Without the page itself. */
export function pagesBelow<P extends PlacedPage>(pages: readonly P[], id: string): P[] {
  return pages.filter((page) => pagesAbove(pages, page.id).some((above) => above.id === id))
}

/** A sentence, or null where the page may stand there. */
export function whyNotUnder(
  pages: readonly PlacedPage[],
  id: string,
  parentId: string | null,
): string | null {
  if (parentId === null) return null
  const parent = pages.find((page) => page.id === parentId)
  if (!parent || parent.status === 'trashed') return 'This page is not here any more. Please choose another.'
  const below = pagesBelow(pages, id)
  if (parentId === id || below.includes(parent)) {
    return 'A page cannot stand under itself or under one of its own sub-pages. Please choose another.'
  }
  const levelOf = (page: PlacedPage) => pagesAbove(pages, page.id).length
  const own = pages.find((page) => page.id === id)
  const height = own ? Math.max(0, ...below.map((page) => levelOf(page) - levelOf(own))) : 0
  if (levelOf(parent) + 1 + height < deepest) return null
  return `Pages stand ${deepest} levels deep at most. Please choose one further up.`
}
