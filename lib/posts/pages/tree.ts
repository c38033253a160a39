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
const deepest = 5

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

/** How many pages it stands under. */
function levelOf(pages: readonly PlacedPage[], page: PlacedPage): number {
  const above = pages.find(({ id }) => id === page.parentId)
  return above ? levelOf(pages, above) + 1 : 0
}

/** Without the page itself. */
export function pagesBelow<P extends PlacedPage>(pages: readonly P[], id: string): P[] {
  const below = Map.groupBy(pages, ({ parentId }) => parentId)
  const walk = (above: string): P[] => (below.get(above) ?? []).flatMap((page) => [page, ...walk(page.id)])
  return walk(id)
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
  const own = pages.find((page) => page.id === id)
  const height = own ? Math.max(0, ...below.map((page) => levelOf(pages, page) - levelOf(pages, own))) : 0
  if (levelOf(pages, parent) + 1 + height < deepest) return null
  return `Pages stand ${deepest} levels deep at most. Please choose one further up.`
}
