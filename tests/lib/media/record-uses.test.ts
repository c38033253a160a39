import { database } from '#lib/database/client.ts'
import { recordUses } from '#lib/media/record-uses.ts'
import { useDatabase } from '../../factories/database.ts'
import { media } from '../../factories/media.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

const record = (postId: string, uses: Parameters<typeof recordUses>[2]) =>
  database().$transaction((tx) => recordUses(tx, postId, uses))

async function usesOf(postId: string): Promise<string[]> {
  const rows = await database().mediaUse.findMany({ where: { postId } })
  return rows.map(({ place, mediaId }) => `${place} ${mediaId}`).sort()
}

test('what a save uses replaces what the post used before, and no other post’s', async () => {
  const [{ id: a }, { id: b }, { id: c }] = [await media(), await media(), await media()]
  const [{ id: one }, { id: other }] = [await post(), await post()]
  await record(other, { coverId: a, bodyIds: [b] })
  await record(one, { coverId: a, bodyIds: [a, b, b] })
  expect(await usesOf(one)).toEqual([`body ${a}`, `body ${b}`, `cover ${a}`].sort())
  await record(one, { coverId: c, bodyIds: [b, c] })
  expect(await usesOf(one)).toEqual([`body ${b}`, `body ${c}`, `cover ${c}`].sort())
  await record(one, { coverId: null, bodyIds: [] })
  expect(await usesOf(one)).toEqual([])
  expect(await usesOf(other)).toHaveLength(2)
})

test('a picture that is no longer there is passed over', async () => {
  const [{ id: kept }, { id }] = [await media(), await post()]
  await record(id, { coverId: null, bodyIds: [crypto.randomUUID(), kept] })
  expect(await usesOf(id)).toEqual([`body ${kept}`])
})

test('it stands and falls with the transaction it is in', async () => {
  const [{ id: mediaId }, { id }] = [await media(), await post()]
  const broken = database().$transaction(async (tx) => {
    await recordUses(tx, id, { coverId: null, bodyIds: [mediaId] })
    throw new Error('broken off')
  })
  await expect(broken).rejects.toThrow('broken off')
  expect(await usesOf(id)).toEqual([])
})
