import { chooseComments } from '#lib/moving/wordpress/choose-comments.ts'
import type { WxrComment } from '#lib/moving/wordpress/wxr-comment.ts'

const comment = (id: string, parentId = '', values: Partial<WxrComment> = {}): WxrComment => ({
  id,
  parentId,
  author: 'Reader',
  emailIndex: '',
  website: '',
  date: null,
  content: 'Thank you.',
  approved: '1',
  type: 'comment',
  ...values,
})

const threads = (...all: WxrComment[]) =>
  chooseComments(all).comments.map(({ id, parentId }) => [id, parentId])

test('a parent comes before its replies, wherever it stood', () => {
  expect(threads(comment('3', '2'), comment('2', '1'), comment('1'))).toEqual([
    ['1', ''],
    ['2', '1'],
    ['3', '2'],
  ])
})

test('a reply to nothing begins a thread and is counted', () => {
  const choice = chooseComments([comment('2', '99'), comment('3', '2')])
  expect(choice.comments.map(({ id, parentId }) => [id, parentId])).toEqual([
    ['2', ''],
    ['3', '2'],
  ])
  expect(choice.orphans).toBe(1)
})

test('comments that answer each other in a ring are brought once each', () => {
  expect(threads(comment('1', '3'), comment('2', '1'), comment('3', '2'), comment('4', '4'))).toEqual([
    ['1', ''],
    ['2', '1'],
    ['3', '2'],
    ['4', ''],
  ])
})

test('a thread of ten thousand levels does not break it', () => {
  const deep = Array.from({ length: 10_000 }, (_, at) => comment(`${at + 1}`, at ? `${at}` : ''))
  expect(chooseComments(deep.toReversed()).comments).toHaveLength(10_000)
})

test('what no reader wrote, spam and the bin are left out and counted', () => {
  const choice = chooseComments([
    comment('1', '', { type: 'note' }),
    comment('2', '', { type: 'note', approved: '0' }),
    comment('3', '', { type: 'pingback' }),
    comment('4', '', { type: 'trackback' }),
    comment('5', '', { type: 'order_note' }),
    comment('6', '', { approved: 'spam' }),
    comment('7', '', { approved: 'trash' }),
    comment('8', '', { approved: 'post-trashed' }),
    comment('9', '', { type: '' }),
  ])
  expect(choice.comments.map(({ id }) => id)).toEqual(['9'])
  expect(choice.leftOut).toEqual({
    notes: 2,
    pingbacks: 2,
    otherComments: 1,
    spamComments: 1,
    trashedComments: 2,
  })
})

test('only what was approved there is approved here', () => {
  const states = ['1', '0', '', 'hold', 'approve']
  const { comments } = chooseComments(states.map((approved, at) => comment(`${at}`, '', { approved })))
  expect(comments.map(({ status }) => status)).toEqual([
    'approved',
    'waiting',
    'waiting',
    'waiting',
    'waiting',
  ])
})
