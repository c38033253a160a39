import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { mediaFolder } from '#lib/env.ts'
import { receiveUpload } from '#lib/media/receive-upload.ts'
import { brandActor } from '#lib/people/actor.ts'
import type { Role } from '#lib/people/roles.ts'

const signedIn = (role: Role) =>
  brandActor({
    kind: 'staff',
    accountId: crypto.randomUUID(),
    sessionId: crypto.randomUUID(),
    name: role,
    role,
  })

const megabyte = 1024 * 1024

const request = (body: BodyInit | null, headers: Record<string, string> = {}): Request =>
  new Request('https://stories.example.org/admin/media/replace', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit)

/** A body of that many megabytes whose sender does not say its length. */
function streamed(megabytes: number, { breaks = false } = {}) {
  const sent = { megabytes: 0 }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent.megabytes === megabytes)
        return breaks ? controller.error(new Error('gone')) : controller.close()
      sent.megabytes += 1
      controller.enqueue(new Uint8Array(megabyte))
    },
  })
  return { body, sent }
}

const received = (): string[] => {
  const incoming = join(mediaFolder()!, '.incoming')
  return existsSync(incoming) ? readdirSync(incoming) : []
}

afterEach(() => {
  expect(received()).toEqual([])
})

async function removeAfter(upload: string): Promise<void> {
  const { rm } = await import('node:fs/promises')
  await rm(upload)
}

test('the body is the file, the header its name', async () => {
  const name = encodeURIComponent('សៀម រាប.jpg')
  const { upload, fileName } = await receiveUpload(
    signedIn('contributor'),
    request('the picture', { 'x-file-name': name }),
  )
  expect(readFileSync(upload, 'utf8')).toBe('the picture')
  expect(fileName).toBe('សៀម រាប.jpg')
  expect(statSync(upload).mode & 0o077).toBe(0)
  await removeAfter(upload)
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\me\\a.jpg', 'a.jpg'],
  ['%E0%A4%A', ''],
  ['a%00b%0A.jpg', 'ab .jpg'],
  ['x'.repeat(300), 'x'.repeat(200)],
])('of the name %s there remains %s', async (sent, kept) => {
  const { upload, fileName } = await receiveUpload(signedIn('author'), request('x', { 'x-file-name': sent }))
  expect(fileName).toBe(kept)
  await removeAfter(upload)
})

test('24 MB pass', async () => {
  const { upload } = await receiveUpload(signedIn('author'), request(streamed(24).body))
  expect(statSync(upload).size).toBe(24 * megabyte)
  await removeAfter(upload)
})

test('more than 25 MB is refused while it comes, not after', async () => {
  const { body, sent } = streamed(200)
  await expect(receiveUpload(signedIn('author'), request(body))).rejects.toMatchObject({
    reason: 'too_large',
  })
  expect(sent.megabytes).toBeLessThan(40)
})

test('a length that says so is refused before anything is read', async () => {
  const { body, sent } = streamed(30)
  const headers = { 'content-length': String(30 * megabyte) }
  await expect(receiveUpload(signedIn('author'), request(body, headers))).rejects.toMatchObject({
    reason: 'too_large',
  })
  expect(sent.megabytes).toBeLessThan(2)
})

test('who may not add pictures sends nothing', async () => {
  const { body, sent } = streamed(5)
  await expect(receiveUpload(signedIn('moderator'), request(body))).rejects.toMatchObject({
    reason: 'forbidden',
  })
  expect(sent.megabytes).toBeLessThan(2)
})

test('a body that breaks off is told, and nothing stays', async () => {
  const refusal = receiveUpload(signedIn('author'), request(streamed(3, { breaks: true }).body))
  await expect(refusal).rejects.toMatchObject({
    fields: { picture: [expect.stringContaining('did not arrive whole')] },
  })
})

test.each([[null], ['']])('an empty body (%p) is told', async (body) => {
  await expect(receiveUpload(signedIn('author'), request(body))).rejects.toMatchObject({
    fields: { picture: [expect.stringContaining('empty')] },
  })
})
