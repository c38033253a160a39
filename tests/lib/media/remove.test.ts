import { database } from '#lib/database/client.ts'
import { listMedia } from '#lib/media/queries.ts'
import { recordUses } from '#lib/media/record-uses.ts'
import { removeMedia, removeUnused } from '#lib/media/remove.ts'
import { takeInPicture } from '#lib/media/take-in.ts'
import { listUses } from '#lib/media/use-queries.ts'
import { useDatabase } from '../../factories/database.ts'
import { filesInStore, media, useInBody } from '../../factories/media.ts'
import { author, staff, visitor } from '../../factories/people.ts'
import { jpeg, uploadOf } from '../../factories/pictures.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'

useDatabase()

beforeEach(async () => {
  for (const { id } of await database().media.findMany()) await database().media.delete({ where: { id } })
})

const isThere = async (id: string) => (await database().media.count({ where: { id } })) === 1

test('who added it removes it: row and files are gone, the log says so', async () => {
  const actor = await staff('contributor')
  const before = filesInStore()
  const { id } = await media({ actor })
  await removeMedia(actor, { mediaId: id })
  expect(await isThere(id)).toBe(false)
  expect(filesInStore()).toEqual(before)
  expect(await database().auditEvent.count({ where: { action: 'media.remove', subject: id } })).toBe(1)
})

test('an editor removes anybody’s, another author does not', async () => {
  const { id } = await media({ actor: await staff('author') })
  await expect(removeMedia(await staff('author'), { mediaId: id })).rejects.toMatchObject({
    reason: 'forbidden',
  })
  await expect(removeMedia(visitor(), { mediaId: id })).rejects.toMatchObject({ reason: 'unauthenticated' })
  expect(await isThere(id)).toBe(true)
  await removeMedia(await staff('editor'), { mediaId: id })
  await expect(removeMedia(await staff('editor'), { mediaId: id })).rejects.toMatchObject({
    reason: 'not_found',
  })
})

test('while it is used it stays, and where it is used is said', async () => {
  const [editor, item] = [await staff('editor'), await media()]
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five'])
    await useInBody((await post({ title })).id, item)
  await expect(removeMedia(editor, { mediaId: item.id })).rejects.toMatchObject({
    reason: 'conflict',
    message: 'This picture is used in “Five”, “Four”, “Three”, 2 more. Please take it out there first.',
  })
  expect(await isThere(item.id)).toBe(true)
})

test('a cover and a portrait hold it as well', async () => {
  const [editor, cover, portrait, { id }] = [
    await staff('editor'),
    await media(),
    await media(),
    await author({ name: 'Dara' }),
  ]
  await post({ title: 'Covered', coverId: cover.id })
  await database().author.update({ where: { id }, data: { portraitId: portrait.id } })
  await expect(removeMedia(editor, { mediaId: cover.id })).rejects.toThrow('“Covered”')
  await expect(removeMedia(editor, { mediaId: portrait.id })).rejects.toThrow('“Dara”')
})

test('whoever has read where it is used removes it everywhere: texts, covers and portraits show nothing', async () => {
  const [editor, item, { id: authorId }] = [await staff('editor'), await media(), await author()]
  const { id: postId } = await post({ coverId: item.id })
  await useInBody(postId, item)
  await database().author.update({ where: { id: authorId }, data: { portraitId: item.id } })
  await removeMedia(editor, { mediaId: item.id, everywhere: true })
  expect(await isThere(item.id)).toBe(false)
  expect(await database().mediaUse.count({ where: { mediaId: item.id } })).toBe(0)
  expect((await database().post.findUniqueOrThrow({ where: { id: postId } })).coverId).toBeNull()
  expect((await database().author.findUniqueOrThrow({ where: { id: authorId } })).portraitId).toBeNull()
})

test('a writer removes a picture out of their own posts, not out of another’s', async () => {
  const [nadia, other] = [await staff('author'), await staff('author')]
  const [own, shared] = [await media({ actor: nadia }), await media({ actor: nadia })]
  await useInBody((await post({ createdById: nadia.accountId })).id, own)
  await useInBody((await post({ createdById: other.accountId })).id, shared)
  await removeMedia(nadia, { mediaId: own.id, everywhere: true })
  await expect(removeMedia(nadia, { mediaId: shared.id, everywhere: true })).rejects.toMatchObject({
    reason: 'forbidden',
  })
  expect([await isThere(own.id), await isThere(shared.id)]).toEqual([false, true])
})

test('what the site wears stays until another is chosen', async () => {
  const [editor, logo] = [await staff('editor'), await media()]
  await site({ logoId: logo.id })
  await expect(removeMedia(editor, { mediaId: logo.id, everywhere: true })).rejects.toThrow('logo or icon')
  expect(await isThere(logo.id)).toBe(true)
})

test('of a removed picture the addresses are remembered, its pixels are not', async () => {
  const [editor, { id }] = [await staff('editor'), await media()]
  const { hash } = await database().media.findUniqueOrThrow({ where: { id } })
  await removeMedia(editor, { mediaId: id })
  expect(await database().formerPicture.findUnique({ where: { hash } })).toMatchObject({
    pixels: '',
    mediaId: null,
  })
})

test.each(['pendingId', 'pendingDueId'] as const)(
  'a text that readers do not see yet holds it as well (%s), and it is not listed as unused',
  async (column) => {
    const editor = await staff('editor')
    const [inText, asCover] = [await media(), await media()]
    const { id: postId } = await post({ title: 'Rivers' })
    const { id: revisionId } = await database().revision.create({
      data: {
        ...{ postId, number: 2, reason: 'autosaved', title: 'Rivers' },
        snapshot: { coverId: asCover.id, body: { content: [{ attrs: { mediaId: inText.id } }] } },
      },
    })
    await database().post.update({ where: { id: postId }, data: { [column]: revisionId } })
    expect((await listMedia(editor, { show: 'unused' })).items).toEqual([])
    for (const { id } of [inText, asCover]) {
      expect(await listUses(editor, id)).toMatchObject([{ place: 'pending', id: postId, title: 'Rivers' }])
      await expect(removeMedia(editor, { mediaId: id })).rejects.toThrow('“Rivers”')
      await removeMedia(editor, { mediaId: id, everywhere: true })
      expect(await isThere(id)).toBe(false)
    }
  },
)

test('of many only the unused ones go, and why others stay is said', async () => {
  const [nadia, used] = [await staff('author'), await media({ actor: await staff('editor') })]
  const [one, two, shown] = [
    await media({ actor: nadia }),
    await media({ actor: nadia }),
    await media({ actor: nadia }),
  ]
  await useInBody((await post({ title: 'Rivers' })).id, shown)
  const mediaIds = [one.id, two.id, shown.id, used.id, one.id]
  expect(await removeUnused(nadia, { mediaIds })).toEqual({
    removed: 2,
    kept: [expect.stringContaining('“Rivers”'), expect.stringContaining('Somebody else added')],
  })
  expect([await isThere(one.id), await isThere(shown.id), await isThere(used.id)]).toEqual([
    false,
    true,
    true,
  ])
  await expect(removeUnused(visitor(), { mediaIds })).rejects.toMatchObject({ reason: 'unauthenticated' })
})

test('another’s draft is not named to who may not read it', async () => {
  const [owner, other] = [await staff('author'), await staff('author')]
  const item = await media({ actor: other })
  await useInBody((await post({ title: 'Secret', status: 'draft', createdById: owner.accountId })).id, item)
  const refusal = await removeMedia(other, { mediaId: item.id }).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ message: expect.stringContaining('a post of somebody else') })
  expect(JSON.stringify(refusal)).not.toContain('Secret')
})

test('a post that is being saved with it wins over its removal', async () => {
  const [editor, item, { id: postId }] = [await staff('editor'), await media(), await post()]
  const { promise: saved, resolve: save } = Promise.withResolvers<void>()
  const { promise: held, resolve: hold } = Promise.withResolvers<void>()
  const saving = database().$transaction(async (tx) => {
    await recordUses(tx, postId, { coverId: null, bodyIds: [item.id] })
    hold()
    await saved
  })
  await held
  const removing = removeMedia(editor, { mediaId: item.id }).catch((error: unknown) => error)
  await aLockIsWaitedFor()
  save()
  await saving
  expect(await removing).toMatchObject({ reason: 'conflict' })
  expect(await database().mediaUse.count({ where: { mediaId: item.id } })).toBe(1)
})

async function aLockIsWaitedFor(): Promise<void> {
  for (let waiting = 0n; waiting === 0n; ) {
    const [row] = await database().$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    waiting = row!.count
  }
}

test('added and removed at once, again and again, a row always has its files', async () => {
  const editor = await staff('editor')
  const picture = await jpeg(330, 200, 99)
  const add = () => takeInPicture(editor, { upload: uploadOf(picture), fileName: 'a.jpg' })
  for (let round = 0; round < 8; round += 1) {
    const { item } = await add()
    await Promise.all([add(), removeMedia(editor, { mediaId: item.id }).catch(() => {}), add()])
    const rows = await database().media.findMany()
    const stored = filesInStore()
    for (const { renditions, master } of rows) {
      for (const name of [master, ...(renditions as { file: string }[]).map(({ file }) => file)]) {
        expect(stored).toContain(name)
      }
    }
    if (rows.length === 0)
      expect(stored.filter((name) => name.startsWith(item.picture.sources[0]!.webp.slice(7, 40)))).toEqual([])
  }
})
