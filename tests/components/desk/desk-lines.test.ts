import { type DeskLine, deskLines, type OnDesk } from '#components/admin/desk/desk-lines.ts'

const now = new Date('2026-11-22T09:00:00Z')
const earlier = new Date('2026-11-22T08:00:00Z')
const none = { posts: [], count: 0 }
const empty: OnDesk = {
  overdue: [],
  heldUp: [],
  comments: null,
  reviews: [],
  drafts: none,
  nextOut: none,
  undescribed: 0,
}
const full: OnDesk = {
  overdue: [{ kind: 'letter', post: { id: 'l', title: 'Rain' }, since: earlier, count: 1 }],
  heldUp: [{ id: 'h', title: 'Boats', dueAt: earlier, arrived: { of: 4, awaited: ['1'] } }],
  comments: { waiting: 3, handedOver: 1, oldestSeconds: 60 },
  reviews: [{ postId: 'r', title: 'Rice', askedBy: 'Mai', note: 'The names?', at: earlier, isMine: true }],
  drafts: { posts: [{ id: 'd', title: '', at: earlier }], count: 4 },
  nextOut: { posts: [{ id: 'n', title: 'Roads', at: new Date('2026-11-23T09:00:00Z') }], count: 2 },
  undescribed: 5,
}
const lines = (desk: OnDesk): DeskLine[] => deskLines(desk, { timeZone: 'UTC', now })

test('what hurts stands first, then what others wait for, then what goes on', () => {
  const order = ['hurts', 'asks', 'goes on']
  const levels = lines(full).map(({ level }) => order.indexOf(level))
  expect(levels).toEqual([...levels].sort())
  expect(lines(full).map(({ text }) => text)).toEqual([
    'The letter for “Rain” should have gone out',
    '“Boats” waits for its pictures',
    '1 comment was handed over for whoever looks after safety',
    expect.stringContaining('3 comments wait'),
    'Mai asks you to read “Rice”',
    'Go on with A post without a title',
    '3 more drafts of yours',
    '5 pictures say nothing to those who do not see',
    expect.stringMatching(/^Next out: “Roads”, /),
  ])
})

test('each line leads to where it can be settled, and has its own name', () => {
  const all = lines(full)
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  expect(all.map(({ href }) => href)).toEqual([
    '/admin/readers/letters',
    '/admin/posts/h',
    '/admin/comments?tab=handed_over',
    '/admin/comments',
    '/admin/posts/r',
    '/admin/posts/d',
    '/admin/posts?status=draft',
    '/admin/pictures/describe',
    '/admin/posts?status=scheduled',
  ])
})

test('what hurts says what is safe', () => {
  const [letter, pictures] = lines(full)
  expect(letter?.beside).toMatch(/Nothing is lost\.$/)
  expect(pictures?.beside).toMatch(/goes out once all are here\.$/)
})

test('an empty desk has no line', () => {
  expect(lines(empty)).toEqual([])
  expect(lines({ ...empty, comments: { waiting: 0, handedOver: 0, oldestSeconds: null } })).toEqual([])
})
