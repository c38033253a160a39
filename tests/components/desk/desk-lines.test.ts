import type { DeskLine } from '#components/admin/desk/desk-line.ts'
import { deskLines, type OnDesk } from '#components/admin/desk/desk-lines.ts'
import type { CommentsOnDesk } from '#lib/comments/queue/desk-queries.ts'
import type { CommentPile } from '#lib/database/generated/enums.ts'

const now = new Date('2026-11-22T09:00:00Z')
const earlier = new Date('2026-11-22T08:00:00Z')
const calm: CommentsOnDesk = {
  piles: [],
  reports: 0,
  sinceYesterday: 0,
  late: [],
  surge: null,
  pausedUntil: null,
  awayUntil: '',
  mail: 'works',
  trial: null,
  spam: { lessons: 0, trainedAt: null, isIdle: false },
}
const pile = (name: CommentPile, count: number, oldestSeconds = 60) => ({
  pile: name,
  count,
  oldestSeconds,
  reasons: [],
})
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
  comments: { ...calm, piles: [pile('newcomer', 2), pile('spam', 1), pile('safety', 1)], sinceYesterday: 1 },
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
    '1 comment needs whoever looks after safety',
    '3 comments wait, 1 since yesterday',
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
    '/admin/comments',
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
  expect(lines({ ...empty, comments: calm })).toEqual([])
})

describe('about comments', () => {
  const said = (comments: Partial<CommentsOnDesk>) => lines({ ...empty, comments: { ...calm, ...comments } })

  test('what waits too long hurts, what concerns safety first', () => {
    const found = said({
      late: [
        { pile: 'newcomer', oldestSeconds: 3 * 86_400 },
        { pile: 'safety', oldestSeconds: 5 * 3_600 },
      ],
    })
    expect(found.map(({ level, text }) => [level, text])).toEqual([
      ['hurts', 'What needs whoever looks after safety has waited for 5 hours'],
      ['hurts', 'Comments wait longer than they should, one for 3 days'],
    ])
  })

  test.each(['missing', 'failing', 'unread'] as const)(
    'mail that is %s hurts: disclosures reach nobody',
    (mail) => {
      const [line] = said({ mail })
      expect(line).toMatchObject({ level: 'hurts', beside: expect.stringContaining('reaches nobody') })
    },
  )

  test('a trial that failed, or has not run, hurts; one that held says nothing', () => {
    const at = earlier
    expect(said({ trial: { at, failed: ['form', 'mail'], isOld: false } })[0]?.text).toMatch(
      /: the form took nothing; the mail server did not answer$/,
    )
    expect(said({ trial: { at, failed: [], isOld: true } })[0]).toMatchObject({ level: 'hurts' })
    expect(said({ trial: { at, failed: [], isOld: false } })).toEqual([])
  })

  test('a report about what readers see asks somebody to look', () => {
    expect(said({ reports: 2 })[0]).toMatchObject({
      level: 'asks',
      text: '2 reports are about comments on a page',
    })
  })

  test('a spam model that does not learn hurts', () => {
    const spam = { lessons: 10, trainedAt: earlier, isIdle: true }
    expect(said({ spam })[0]).toMatchObject({ level: 'hurts' })
  })

  test('a flood offers the pause, and pause and absence in force are said', () => {
    expect(said({ surge: 60 })[0]).toMatchObject({ level: 'asks', href: '/admin/comments/team' })
    const found = said({ pausedUntil: new Date('2026-11-23T09:00:00Z'), awayUntil: '2026-12-24' })
    expect(found.map(({ text }) => text)).toEqual([
      'No new comments until Mon 23 Nov 09:00 (UTC)',
      'Readers are told that you are away until 24 December 2026',
    ])
  })
})
