import { foldReplies, threadsOf } from '#lib/comments/thread.ts'

let minute = 0
const begun = new Map<string, { threadId: string; threadAt: Date }>()

const row = (id: string, parentId: string | null = null, at = ++minute) => {
  const createdAt = new Date(at * 60_000)
  const own = { threadId: parentId ?? id, threadAt: createdAt }
  const thread = (parentId !== null && begun.get(parentId)) || own
  begun.set(id, thread)
  return { id, parentId, ...thread, anchor: at, authorName: `writer of ${id}`, createdAt }
}

const drawn = (rows: ReturnType<typeof row>[]) =>
  threadsOf(rows).flatMap(({ root, replies }) =>
    [...(root ? [root] : []), ...replies].map(
      ({ comment, number, depth, inReplyTo }) =>
        `${'  '.repeat(depth)}${number} ${comment.id}${inReplyTo ? ` → ${inReplyTo.name}` : ''}`,
    ),
  )

it('numbers run in the order shown: roots by time, replies under their root', () => {
  expect(drawn([row('a'), row('b'), row('a1', 'a'), row('c'), row('a2', 'a')])).toEqual([
    '1 a',
    '  2 a1',
    '  3 a2',
    '4 b',
    '5 c',
  ])
})

it('deeper replies stand at the second level and say whom they answer', () => {
  expect(drawn([row('a'), row('b', 'a'), row('c', 'b'), row('d', 'a')])).toEqual([
    '1 a',
    '  2 b',
    '  3 c → writer of b',
    '  4 d',
  ])
})

it('a reply to what is not shown begins a thread and keeps its own replies', () => {
  expect(drawn([row('a'), row('orphan', 'gone'), row('below', 'orphan')])).toEqual([
    '1 a',
    '2 orphan',
    '  3 below',
  ])
})

it('does not depend on the order of the rows, and the anchor parts equal times', () => {
  const rows = [row('late', null, 900), row('early', null, 800), row('reply', 'late', 850)]
  expect(drawn(rows)).toEqual(drawn([...rows].reverse()))
  const twins = [
    { ...row('second', null, 7), anchor: 2 },
    { ...row('first', null, 7), anchor: 1 },
  ]
  expect(drawn(twins)).toEqual(['1 first', '2 second'])
})

it('what only its writer sees takes no number', () => {
  const numbers = threadsOf([row('a'), row('waits'), row('b')], {
    isCounted: ({ id }) => id !== 'waits',
  }).map(({ root }) => root!.number)
  expect(numbers).toEqual([1, null, 2])
})

it('a chain of 10,000 and one that bites its tail both end', () => {
  const chain = Array.from({ length: 10_000 }, (_, at) => row(`n${at}`, at ? `n${at - 1}` : null))
  const [thread, ...others] = threadsOf(chain)
  expect(others).toEqual([])
  expect(thread!.replies).toHaveLength(9_999)
  expect(thread!.replies.at(-1)).toMatchObject({ number: 10_000, depth: 1 })
  expect(
    threadsOf([row('x', 'y'), row('y', 'x')]).flatMap(({ root, replies }) => [root, ...replies]),
  ).toHaveLength(2)
})

it('of a chain that runs backwards in time nothing is lost', () => {
  const chain = Array.from({ length: 500 }, (_, at) => row(`n${at}`, at ? `n${at - 1}` : null, 10_000 - at))
  expect(threadsOf(chain)).toHaveLength(1)
})

it('numbers go on from the pages before', () => {
  const [thread] = threadsOf([row('a'), row('a1', 'a')], { before: 100 })
  expect([thread!.root!.number, thread!.replies[0]!.number]).toEqual([101, 102])
})

it('a conversation that began on another page goes on without its root, and says whom each reply answers', () => {
  row('far')
  const rows = [row('r1', 'far'), row('r2', 'r1'), row('next')]
  const [continued, next] = threadsOf(rows, {
    before: 50,
    elsewhere: new Map([['far', { anchor: 7, authorName: 'Far' }]]),
  })
  expect(continued!.root).toBeNull()
  expect(continued!.replies.map(({ number, inReplyTo }) => [number, inReplyTo])).toEqual([
    [51, { name: 'Far', anchor: 7, isElsewhere: true }],
    [52, { name: 'writer of r1', anchor: rows[0]!.anchor }],
  ])
  expect(next!.root!.number).toBe(53)
})

it('a long thread shows five replies and folds the rest, but never fewer than three', () => {
  const folded = (many: number) => foldReplies(Array.from({ length: many })).folded.length
  expect([5, 7, 8, 20].map(folded)).toEqual([0, 0, 3, 15])
})
