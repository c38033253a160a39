interface Threadable {
  id: string
  parentId: string | null
  anchor: number
  authorName: string
  createdAt: Date
}

export interface PlacedComment<T> {
  comment: T
  /** 1, 2, 3 in the order shown; null for one that readers do not see. */
  number: number | null
  /** Two levels to the eye, whatever the depth in truth. */
  depth: 0 | 1
  /** Whom a reply below the first level answers, where that is not who began the thread. */
  inReplyTo: { name: string; anchor: number } | null
}

/** A comment and everything said under it. */
export interface Thread<T> {
  root: PlacedComment<T>
  replies: PlacedComment<T>[]
}

/**
 * Flat rows as numbered threads: roots oldest first, replies under their root in the order of time. A reply
 * whose parent is not among the rows begins a thread of its own. Any depth: nothing here recurses.
 * @param isCounted false for what only its writer sees: it takes no number from the others
 */
export function threadsOf<T extends Threadable>(
  rows: readonly T[],
  isCounted: (row: T) => boolean = () => true,
): Thread<T>[] {
  const inOrder = [...rows].sort(
    (one, other) => +one.createdAt - +other.createdAt || one.anchor - other.anchor,
  )
  const known = new Map(inOrder.map((row) => [row.id, row]))
  const roots = rootsOf(inOrder, known)
  const groups = Map.groupBy(inOrder, (row) => roots.get(row.id)!)
  let number = 0
  const place = (comment: T, depth: 0 | 1): PlacedComment<T> => ({
    comment,
    number: isCounted(comment) ? ++number : null,
    depth,
    inReplyTo: depth === 1 ? answered(comment, known, roots) : null,
  })
  return inOrder
    .filter((row) => roots.get(row.id) === row.id)
    .map((row) => ({
      root: place(row, 0),
      replies: groups
        .get(row.id)!
        .filter((reply) => reply !== row)
        .map((reply) => place(reply, 1)),
    }))
}

/** The id of every row's root, walking up once for each row. */
function rootsOf<T extends Threadable>(rows: readonly T[], known: Map<string, T>): Map<string, string> {
  const roots = new Map<string, string>()
  for (const row of rows) {
    const passed = new Set<string>()
    let at = row
    while (!roots.has(at.id) && !passed.has(at.id)) {
      passed.add(at.id)
      at = (at.parentId && known.get(at.parentId)) || at
    }
    const root = roots.get(at.id) ?? at.id
    for (const id of passed) roots.set(id, root)
  }
  return roots
}

function answered<T extends Threadable>(reply: T, known: Map<string, T>, roots: Map<string, string>) {
  const parent = reply.parentId ? known.get(reply.parentId) : undefined
  if (!parent || roots.get(parent.id) === parent.id) return null
  return { name: parent.authorName, anchor: parent.anchor }
}
