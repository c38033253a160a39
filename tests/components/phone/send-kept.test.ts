import { keepPicture, listPictureIds } from '#components/admin/phone/local-pictures.ts'
import { type LocalText, listTexts, localTexts } from '#components/admin/phone/local-texts.ts'
import { closeEditor } from '#components/admin/phone/open-editors.ts'
import { sentInWords } from '#components/admin/phone/phone-keeper.tsx'
import { sendKept } from '#components/admin/phone/send-kept.ts'
import { useDevice } from './device.ts'

useDevice()

let count = 0

/** Kept by an editor that is closed by now. */
async function kept(values: Partial<LocalText> = {}): Promise<LocalText> {
  const postId = values.postId ?? `post-${++count}`
  const text: LocalText = {
    ...{ postId, editorId: `editor-${++count}`, kind: 'post', version: 0 },
    content: { title: 'By the river' },
    at: new Date(Date.UTC(2026, 10, 24, 8, 0, ++count)),
    ...values,
  }
  await localTexts.keep(text)
  await closeEditor(text.editorId)
  return text
}

const answers = (version: number) => jest.fn(async () => ({ ok: true as const, value: { version } }))
const refuses = (reason: 'conflict' | 'forbidden' | 'unauthenticated', detail?: object) =>
  jest.fn(async () => ({ ok: false as const, reason, message: 'Somebody else saved.', detail }))

beforeEach(() => jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no line')))
afterEach(() => jest.restoreAllMocks())

it('sends what is on this device alone, the oldest first, as the server takes it', async () => {
  const [first, second] = [await kept({ version: 4 }), await kept()]
  const send = answers(5)
  expect(await sendKept(send)).toMatchObject([
    { postId: first.postId, is: 'sent' },
    { postId: second.postId },
  ])
  const { postId, kind, version, content } = first
  expect(send.mock.calls[0]).toEqual([{ postId, kind, version, content }])
  expect(await listTexts()).toEqual([])
})

it('keeps what was written in the device’s own editor, to go on with', async () => {
  await kept({ postId: 'post-own', editorId: 'post-own' })
  await sendKept(answers(1))
  expect(await listTexts()).toMatchObject([{ postId: 'post-own', version: 1, isSent: true }])
  const again = answers(2)
  expect(await sendKept(again)).toEqual([])
  expect(again).not.toHaveBeenCalled()
})

it('leaves alone what an editor holds open', async () => {
  const text = await kept()
  await localTexts.keep(text)
  const send = answers(1)
  expect(await sendKept(send)).toEqual([])
  expect(send).not.toHaveBeenCalled()
  await closeEditor(text.editorId)
  expect(await sendKept(send)).toHaveLength(1)
})

it('leaves the post of this very page to its editor', async () => {
  const { postId } = await kept()
  expect(await sendKept(answers(1), `/admin/posts/${postId}`)).toEqual([])
  expect(await listTexts()).toHaveLength(1)
})

it('stops without a line, or signed out, and loses nothing', async () => {
  await kept()
  const away = jest.fn().mockRejectedValue(new TypeError('no line'))
  expect(await sendKept(away)).toEqual([])
  expect(await sendKept(refuses('unauthenticated'))).toEqual([])
  expect(await listTexts()).toMatchObject([{ isSent: false }])
})

it('lets go of what came too late: the server keeps both', async () => {
  await kept()
  const [outcome] = await sendKept(refuses('conflict', { theirs: {} }))
  expect(sentInWords(outcome!)).toBe(
    '“By the river” is on the server now. Somebody had changed it meanwhile, so both texts are in its history.',
  )
  expect(await listTexts()).toEqual([])
})

it('keeps what the server will not have, and says why', async () => {
  await kept()
  const [outcome] = await sendKept(refuses('forbidden'))
  expect(sentInWords(outcome!)).toBe('“By the river” is only on this device: Somebody else saved.')
  expect(await listTexts()).toHaveLength(1)
})

it('announces the pictures of a text before the text', async () => {
  const asked: string[] = []
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    asked.push(String(url))
    return Response.json({ received: 3, bytes: 3, item: { id: 'picture-1' } })
  })
  const { postId } = await kept()
  const blob = new Blob(['abc'], { type: 'image/jpeg' })
  await keepPicture({ id: 'picture-1', postId, fileName: 'a.jpg', width: 1, height: 1, blob })
  const send = jest.fn(async () => {
    asked.push('the text')
    return { ok: true as const, value: { version: 1 } }
  })
  await sendKept(send)
  expect(asked.slice(0, 2)).toEqual(['/admin/media/uploads', 'the text'])
  while ((await listPictureIds()).length > 0) await new Promise((done) => setImmediate(done))
})
