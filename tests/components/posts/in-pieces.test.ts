import { changeInPieces, undoInPieces } from '#components/admin/posts/in-pieces.ts'
import type { BulkOutcome } from '#lib/posts/bulk/change-posts.ts'
import type { BulkForm } from '#lib/posts/bulk/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'

const wish = { kind: 'trash' } as const
const postIds = Array.from({ length: 450 }, (_, number) => `post ${number}`)
const done = (outcome: Partial<BulkOutcome>): Outcome<BulkOutcome> => ({
  ok: true,
  value: { id: null, changed: 0, same: 0, leftOut: [], ...outcome },
})
const refused: Outcome<never> = { ok: false, reason: 'unavailable', message: 'Not now.' }

test('a long change goes in pieces that belong together, and says how far it is', async () => {
  const asked: BulkForm[] = []
  const through: number[] = []
  const change = async (piece: BulkForm) => {
    asked.push(piece)
    return done({ id: 'first', changed: piece.postIds.length })
  }
  const outcome = await changeInPieces(change, { postIds, wish }, (count) => through.push(count))
  expect(asked.map((piece) => [piece.postIds.length, piece.partOfId])).toEqual([
    [200, null],
    [200, 'first'],
    [50, 'first'],
  ])
  expect(asked.flatMap((piece) => piece.postIds)).toEqual(postIds)
  expect(through).toEqual([200, 400, 450])
  expect(outcome).toMatchObject({ ok: true, value: { id: 'first', changed: 450, stopped: '' } })
})

test('what was done before it stopped is told and can be undone', async () => {
  const answers = [done({ id: 'first', changed: 200 }), refused]
  const change = async () => answers.shift()!
  expect(await changeInPieces(change, { postIds, wish }, () => {})).toMatchObject({
    ok: true,
    value: { id: 'first', changed: 200, stopped: 'Not now.' },
  })
  const nothing = await changeInPieces(
    async () => refused,
    { postIds, wish },
    () => {},
  )
  expect(nothing).toEqual(refused)
})

test('a connection that is lost on the way is said, and what was done is kept', async () => {
  const change = async ({ partOfId }: BulkForm) => {
    if (partOfId) throw new TypeError('Failed to fetch')
    return done({ id: 'first', changed: 200 })
  }
  expect(await changeInPieces(change, { postIds, wish }, () => {})).toMatchObject({
    value: { id: 'first', changed: 200, stopped: expect.stringContaining('did not answer') },
  })
})

test('it is undone until nothing of it is left', async () => {
  const left = { id: 'a', title: 'A', why: 'Changed.' }
  const answers = [done({ id: 'first', changed: 50 }), done({ id: 'first', changed: 199, leftOut: [left] })]
  const undo = async () => answers.shift() ?? done({ changed: 200 })
  expect(await undoInPieces(undo, { id: 'first' })).toMatchObject({
    ok: true,
    value: { id: null, changed: 449, leftOut: [left], stopped: '' },
  })
  expect(await undoInPieces(async () => refused, { id: 'first' })).toEqual(refused)
})
