import { commentPageOf, commentWindow, readCommentPage, takePage } from '#lib/comments/pages.ts'
import {
  findPublicCommentPage,
  findPublicPageOfAnchor,
  listPublicCommentPage,
  type PublicComment,
} from '#lib/comments/public-queries.ts'
import { database } from '#lib/database/client.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

/** Rows in the order of all, from the lengths of their conversations. */
const rowsOf = (...lengths: number[]) =>
  lengths.flatMap((length, thread) =>
    Array.from({ length }, (_, at) => ({ threadId: `t${thread}`, name: `${thread}.${at}` })),
  )

/** Every page as the database would give its window. */
function paged(rows: ReturnType<typeof rowsOf>) {
  const pages: { names: string[]; before: number }[] = []
  for (let page = 1; ; page++) {
    const { skip, take } = commentWindow(page)
    const window = rows.slice(skip, skip + take)
    if (window.length === 0) return pages
    const inThread = rows.slice(0, skip).filter(({ threadId }) => threadId === window[0]!.threadId).length
    const { rows: here, before } = takePage(window, { page, inThread })
    if (here.length === 0) return pages
    pages.push({ names: here.map(({ name }) => name), before })
  }
}

it.each([
  ['single comments', Array.from({ length: 203 }, () => 1)],
  ['short threads', Array.from({ length: 60 }, (_, at) => 1 + (at % 7))],
  ['one of exactly a page', [50, 50, 1]],
  ['one that begins at the end of a page', [49, 50, 3]],
  ['one longer than three pages', [3, 170, 20, 60]],
  ['the longest that a page may hold', [49, 51, 1]],
])('%s: every comment stands on one page, no page is empty or longer than 99', (_case, lengths) => {
  const rows = rowsOf(...lengths)
  const pages = paged(rows)
  expect(pages.flatMap(({ names }) => names)).toEqual(rows.map(({ name }) => name))
  for (const { names } of pages) expect(names.length).toBeLessThanOrEqual(99)
  expect(pages.map(({ before }) => before)).toEqual(
    pages.map((_, at) => pages.slice(0, at).reduce((sum, { names }) => sum + names.length, 0)),
  )
})

it('a conversation stands whole where it begins, and one of more than fifty goes on behind it', () => {
  const pageOf = (name: string, rows: ReturnType<typeof rowsOf>) =>
    paged(rows).findIndex(({ names }) => names.includes(name)) + 1
  const kept = rowsOf(49, 40, 1)
  expect([pageOf('1.0', kept), pageOf('1.39', kept), pageOf('2.0', kept)]).toEqual([1, 1, 2])
  expect(commentPageOf({ before: 49, inThread: 49 })).toBe(1)
  expect(commentPageOf({ before: 49, inThread: 50 })).toBe(2)
})

it('reads whole positive numbers alone', () => {
  expect(['2', '0', '02', '-1', '1e3', 'x', '', '1234567'].map(readCommentPage)).toEqual([
    2,
    ...Array.from({ length: 7 }, () => null),
  ])
})

describe('in the database', () => {
  let made: { id: string; commentCount: number }

  /** 70 conversations of a question and an answer, then one of 60. */
  beforeAll(async () => {
    const { id } = await post()
    const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2) + minutes * 60_000)
    const approved = { postId: id, status: 'approved' } as const
    for (let n = 0; n < 70; n++) {
      const question = await comment({ ...approved, createdAt: at(n) })
      await comment({ ...approved, parentId: question.id, createdAt: at(1_000 + n) })
    }
    let above = await comment({ ...approved, createdAt: at(500), authorName: 'Opener' })
    for (let n = 0; n < 59; n++)
      above = await comment({ ...approved, parentId: above.id, createdAt: at(2_000 + n) })
    made = { id, commentCount: 200 }
  })

  const list = (page: number) => listPublicCommentPage(made, page)
  const pageOf = async (row: PublicComment) => [
    await findPublicCommentPage(made, row),
    await findPublicPageOfAnchor(made, row.anchor),
  ]

  it('pages hold every comment once, in the order of conversations', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map(list))
    expect(pages.map(({ comments, before, pages }) => [comments.length, before, pages])).toEqual([
      [50, 0, 4],
      [50, 50, 4],
      [90, 100, 4],
      [10, 190, 4],
    ])
    expect(new Set(pages.flatMap(({ comments }) => comments.map(({ id }) => id))).size).toBe(200)
    expect((await list(5)).comments).toEqual([])
  })

  it('a comment is found on the page that shows it', async () => {
    for (const page of [1, 2, 3, 4]) {
      const { comments } = await list(page)
      for (const row of [comments[0]!, comments.at(-1)!]) expect(await pageOf(row)).toEqual([page, page])
    }
    expect(await findPublicPageOfAnchor(made, 1_000_000)).toBeNull()
  })

  it('a page names the comments of other pages that are answered on it', async () => {
    const { comments, elsewhere } = await list(4)
    expect([...elsewhere.keys()]).toEqual([comments[0]!.parentId])
    expect((await list(1)).elsewhere.size).toBe(0)
  })

  it('what waits is shown on the last page when it begins a conversation', async () => {
    const waiting = await comment({ postId: made.id, createdAt: new Date(Date.UTC(2026, 5, 1)) })
    const { threadId, threadAt, ...row } = waiting
    expect(await findPublicCommentPage(made, { ...row, threadId: threadId!, threadAt: threadAt! })).toBe(4)
  })

  it('a conversation stays one when what began it is held or gone', async () => {
    const { id } = await post()
    const approved = { postId: id, status: 'approved' } as const
    const root = await comment({ ...approved, createdAt: new Date(Date.UTC(2026, 2, 3)) })
    const reply = await comment({ ...approved, parentId: root.id })
    const below = await comment({ ...approved, parentId: reply.id })
    await database().comment.update({ where: { id: root.id }, data: { status: 'spam' } })
    const shown = async () =>
      (await listPublicCommentPage({ id, commentCount: 2 }, 1)).comments.map((row) => [
        row.parentId,
        row.threadId,
      ])
    expect(await shown()).toEqual([
      [null, root.id],
      [reply.id, root.id],
    ])
    await database().comment.delete({ where: { id: root.id } })
    expect(await shown()).toEqual([
      [null, root.id],
      [reply.id, root.id],
    ])
    expect(below.threadId).toBe(root.id)
  })
})
