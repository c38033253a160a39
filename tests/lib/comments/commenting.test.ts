import { closingTime, commentingOn } from '#lib/comments/commenting.ts'

const post = {
  kind: 'post',
  commentsMode: null,
  topicModes: [],
  protection: 'none',
  publishedAt: new Date('2026-03-01'),
} as const
const site = { commentsMode: 'held', commentsCloseAfterDays: 0, commentsPausedUntil: null } as const
const now = new Date('2026-03-10')

it.each([
  ['as the site has it', {}, {}, 'held'],
  ['open where the site is', {}, { commentsMode: 'open' }, 'open'],
  ['closed where the site is', {}, { commentsMode: 'closed' }, 'closed'],
  ['by the post’s own choice first', { commentsMode: 'open' }, { commentsMode: 'closed' }, 'open'],
  ['closed by the post alone', { commentsMode: 'closed' }, { commentsMode: 'open' }, 'closed'],
  ['never open about an adult at risk', { protection: 'adult' }, { commentsMode: 'open' }, 'held'],
  ['never open about a child', { protection: 'child', commentsMode: 'open' }, {}, 'held'],
  ['never open while nobody is sure', { protection: 'not_sure' }, { commentsMode: 'open' }, 'held'],
  ['closed on a page', { kind: 'page' }, { commentsMode: 'open' }, 'closed'],
  ['on a page by its own choice', { kind: 'page', commentsMode: 'held' }, {}, 'held'],
  ['open on the last day', { commentsMode: 'open' }, { commentsCloseAfterDays: 10 }, 'open'],
  ['closed after its days', { commentsMode: 'open' }, { commentsCloseAfterDays: 9 }, 'closed'],
  ['as a topic has it', { topicModes: [null, 'held'] }, { commentsMode: 'open' }, 'held'],
  ['as its strictest topic has it', { topicModes: ['open', 'closed', 'held'] }, {}, 'closed'],
  ['by the post’s choice before its topics’', { commentsMode: 'open', topicModes: ['closed'] }, {}, 'open'],
  ['closed on a page whose topic is open', { kind: 'page', topicModes: ['open'] }, {}, 'closed'],
  ['closed in a pause', { commentsMode: 'open' }, { commentsPausedUntil: '2026-03-10T00:00:01Z' }, 'closed'],
  ['open after a pause', { commentsMode: 'open' }, { commentsPausedUntil: '2026-03-10T00:00:00Z' }, 'open'],
] as const)('commenting is %s', (_, ofPost, ofSite, mode) => {
  expect(commentingOn({ ...post, ...ofPost }, { ...site, ...ofSite }, now).mode).toBe(mode)
})

it('says whether somebody or the calendar closed it', () => {
  const closed = (days: number, mode: 'open' | 'closed') =>
    commentingOn(post, { ...site, commentsMode: mode, commentsCloseAfterDays: days }, now)
  expect(closed(9, 'open')).toEqual({ mode: 'closed', because: 'time' })
  expect(closed(0, 'closed')).toEqual({ mode: 'closed', because: 'choice' })
})

it('never closes by itself with 0 days', () => {
  expect(closingTime(post, site)).toBeNull()
})
