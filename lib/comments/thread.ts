interface Threadable {
  id: string
  parentId: string | null
  threadId: string
  threadAt: Date
  anchor: number
  authorName: string
  createdAt: Date
}

/** What a reply says about the comment that it answers. */
export interface Answered {
  name: string
  anchor: number
  /** It stands on another page of the comments. */
  isElsewhere?: boolean
}

export interface PlacedComment<T> {
  comment: T
  /** 1, 2, 3 in the order shown; null for one that readers do not see. */
  number: number | null
  /** Two levels to the eye, whatever the depth in truth. */
  depth: 0 | 1
  /** Whom a reply below the first level answers, where that is not who began the thread. */
  inReplyTo: Answered | null
}

/** A comment and everything said under it. */
export interface Thread<T> {
  id: string
  /** Null where it stands on an earlier page. */
  root: PlacedComment<T> | null
  replies: PlacedComment<T>[]
}

interface Around<T> {
  /** False for what only its writer sees: it takes no number from the others. */
  isCounted?: (row: T) => boolean
  /** How many comments stand on the pages before. */
  before?: number
  /** Comments of other pages that are answered here. */
  elsewhere?: ReadonlyMap<string, { anchor: number; authorName: string }>
}

/**
 * The rows of one page as numbered threads: conversations in the order in which they began, replies under
 * their root in the order of time. A reply whose parent nobody sees begins a thread of its own. Any depth:
 * nothing here recurses.
 */
export function threadsOf<T extends Threadable>(
  rows: readonly T[],
  { isCounted = () => true, before = 0, elsewhere = new Map() }: Around<T> = {},
): Thread<T>[] {
  const inOrder = [...rows].sort(byOrder)
  const known = new Map(inOrder.map((row) => [row.id, row]))
  const tops = topsOf(inOrder, known)
  const isContinued = (row: T) => row.parentId !== null && elsewhere.has(row.parentId)
  const keyOf = (row: T) => {
    const top = tops.get(row.id)!
    return isContinued(top) ? top.threadId : top.id
  }
  let number = before
  const place = (comment: T, depth: 0 | 1, inReplyTo: Answered | null): PlacedComment<T> => ({
    comment,
    number: isCounted(comment) ? ++number : null,
    depth,
    inReplyTo,
  })
  return [...Map.groupBy(inOrder, keyOf)].map(([id, group]) => {
    const root = group.find((row) => tops.get(row.id) === row && !isContinued(row)) ?? null
    return {
      id,
      root: root && place(root, 0, null),
      replies: group
        .filter((row) => row !== root)
        .map((row) => place(row, 1, answeredBy(row, { root, known, elsewhere }))),
    }
  })
}

/** The order of all comments of a post; the database's index has the same. */
const byOrder = (one: Threadable, other: Threadable): number =>
  +one.threadAt - +other.threadAt ||
  compare(one.threadId, other.threadId) ||
  +one.createdAt - +other.createdAt ||
  one.anchor - other.anchor

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** For every row the highest above it on this page, walking up once for each row. */
function topsOf<T extends Threadable>(rows: readonly T[], known: ReadonlyMap<string, T>): Map<string, T> {
  const tops = new Map<string, T>()
  for (const row of rows) {
    const passed = new Set<string>()
    let at = row
    while (!tops.has(at.id) && !passed.has(at.id)) {
      passed.add(at.id)
      at = (at.parentId && known.get(at.parentId)) || at
    }
    const top = tops.get(at.id) ?? at
    for (const id of passed) tops.set(id, top)
  }
  return tops
}

function answeredBy<T extends Threadable>(
  { parentId }: T,
  page: { root: T | null; known: ReadonlyMap<string, T>; elsewhere: NonNullable<Around<T>['elsewhere']> },
): Answered | null {
  if (!parentId || parentId === page.root?.id) return null
  const here = page.known.get(parentId)
  if (here) return { name: here.authorName, anchor: here.anchor }
  const there = page.elsewhere.get(parentId)
  return there ? { name: there.authorName, anchor: there.anchor, isElsewhere: true } : null
}

const shownAtOnce = 5
const fewestFolded = 3

/** The first replies of a thread, and those behind a summary: a long thread keeps nobody from the next. */
export function foldReplies<R>(replies: readonly R[]): { shown: readonly R[]; folded: readonly R[] } {
  const at = replies.length >= shownAtOnce + fewestFolded ? shownAtOnce : replies.length
  return { shown: replies.slice(0, at), folded: replies.slice(at) }
}
