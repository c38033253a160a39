/** How many comments stand on one page of them, about. */
export const commentsPerPage = 50

/** Where a comment stands in the order of all. */
export interface CommentPlace {
  /** Comments of the conversations that began before its own. */
  before: number
  /** Comments before it in its own conversation. */
  inThread: number
}

/**
 * The page of a comment. A conversation stands whole on the page where it begins, so a page holds 99 at most;
 * one of more than 50 goes on, 50 at a time, on the pages after it. No page is empty.
 */
export const commentPageOf = ({ before, inThread }: CommentPlace): number =>
  Math.floor(before / commentsPerPage) + Math.floor(inThread / commentsPerPage) + 1

/** The part of the order that may stand on a page: what is not of this page is of one beside it. */
export const commentWindow = (page: number): { skip: number; take: number } => ({
  skip: (page - 1) * commentsPerPage,
  take: 2 * commentsPerPage - 1,
})

/**
 * The rows of a window that stand on its page, and how many comments stand before them.
 * @param inThread how many of the first row's conversation come before the window
 */
export function takePage<R extends { threadId: string }>(
  rows: readonly R[],
  { page, inThread }: { page: number; inThread: number },
): { rows: R[]; before: number } {
  const { skip } = commentWindow(page)
  const starts = new Map<string, number>()
  const isHere = (row: R, at: number): boolean => {
    if (!starts.has(row.threadId)) starts.set(row.threadId, skip + at - (at === 0 ? inThread : 0))
    const before = starts.get(row.threadId)!
    return commentPageOf({ before, inThread: skip + at - before }) === page
  }
  const kept = rows.map(isHere)
  return { rows: rows.filter((_, at) => kept[at]), before: skip + Math.max(0, kept.indexOf(true)) }
}

/** Null for what is no page's number. */
export const readCommentPage = (written: string): number | null =>
  /^[1-9]\d{0,5}$/.test(written) ? Number(written) : null
