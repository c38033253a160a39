import { type LocalText, listTexts, localTexts, markSent } from '#components/admin/phone/local-texts.ts'
import { destroyVaults, openVault } from '#components/admin/phone/vault.ts'
import { setWriterHere } from '#components/admin/phone/writer-here.ts'
import { bodyOf } from '../../factories/posts.ts'
import { everythingOnDisk, fillDeviceOnce, useDevice } from './device.ts'

useDevice()

const text = (values: Partial<LocalText> = {}): LocalText => ({
  postId: 'post-1',
  editorId: 'editor-1',
  kind: 'post',
  content: { title: 'By the river', body: bodyOf('Sokha waits at the gate.') },
  version: 0,
  at: new Date('2026-11-24T08:00:00Z'),
  ...values,
})
const later = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 8, 0, seconds))

it('keeps what an editor holds, in place of what it held before', async () => {
  expect(await localTexts.keep(text())).toBe('kept')
  const second = text({ content: { title: 'By the river, later' }, at: later(1) })
  expect(await localTexts.keep(second)).toBe('kept')
  expect(await localTexts.find('post-1')).toEqual([{ ...second, isSent: false }])
})

it('keeps one of each open editor, the newest first', async () => {
  await localTexts.keep(text())
  await localTexts.keep(text({ editorId: 'editor-2', at: later(5) }))
  await localTexts.keep(text({ postId: 'post-2', editorId: 'editor-3', at: later(9) }))
  const found = await localTexts.find('post-1')
  expect(found.map(({ editorId }) => editorId)).toEqual(['editor-2', 'editor-1'])
})

it('keeps the newest of two that are kept at once', async () => {
  const many = Array.from({ length: 20 }, (_, at) =>
    text({ content: { title: `Text ${at}` }, at: later(at) }),
  )
  await Promise.all(many.map(localTexts.keep))
  expect((await localTexts.find('post-1'))[0]?.content.title).toBe('Text 19')
})

it('drops what the server has, and nothing that was typed since', async () => {
  await localTexts.keep(text({ at: later(2) }))
  await localTexts.drop(text({ at: later(1) }))
  expect(await localTexts.find('post-1')).toHaveLength(1)
  await localTexts.drop(text({ at: later(2) }))
  expect(await localTexts.find('post-1')).toEqual([])
})

it('goes on from the version that the server has, and offers such a text to nobody as unsaved', async () => {
  await localTexts.keep(text())
  await markSent(text({ version: 3 }))
  expect(await localTexts.find('post-1')).toEqual([])
  expect(await listTexts()).toMatchObject([{ version: 3, isSent: true, content: { title: 'By the river' } }])
})

it('is not marked as sent when something was typed while it was', async () => {
  await localTexts.keep(text({ content: { title: 'Typed since' }, at: later(7) }))
  await markSent(text({ version: 3 }))
  expect(await localTexts.find('post-1')).toMatchObject([{ content: { title: 'Typed since' } }])
})

it('lies on the device encrypted, under a key that cannot be read out', async () => {
  await localTexts.keep(text())
  const found = await everythingOnDisk()
  expect(found).toContain('post-1')
  expect(found).not.toMatch(/river|Sokha|gate/)
  const key = await (await openVault()).rows.get('key', 'key')
  expect(key?.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', key!)).rejects.toThrow()
})

it('opens under no other row', async () => {
  await localTexts.keep(text())
  const { rows } = await openVault()
  const [row] = await rows.getAll('texts')
  await rows.put('texts', { ...row!, postId: 'post-2' }, 'post-2 editor-1')
  expect(await localTexts.find('post-2')).toEqual([])
})

it('is each writer’s own', async () => {
  await localTexts.keep(text())
  setWriterHere('writer-2')
  expect(await listTexts()).toEqual([])
  setWriterHere('writer-1')
  expect(await listTexts()).toHaveLength(1)
})

it('says when the device has no room', async () => {
  fillDeviceOnce()
  expect(await localTexts.keep(text())).toBe('full')
  expect(await localTexts.keep(text())).toBe('kept')
})

it('says when the browser keeps nothing', async () => {
  const { indexedDB } = globalThis
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true })
  expect(await localTexts.keep(text())).toBe('unavailable')
  expect(await localTexts.find('post-1')).toEqual([])
  Object.defineProperty(globalThis, 'indexedDB', { value: indexedDB, configurable: true })
})

it('leaves nothing after a wipe, of any writer, and keeps nothing more', async () => {
  await localTexts.keep(text())
  setWriterHere('writer-2')
  await localTexts.keep(text())
  await destroyVaults()
  expect(await indexedDB.databases()).toEqual([])
  expect(await localTexts.keep(text())).toBe('unavailable')
  expect(await indexedDB.databases()).toEqual([])
})
