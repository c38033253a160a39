import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { database } from '#lib/database/client.ts'
import { cropMedia } from '#lib/media/cut.ts'
import type { MediaItem } from '#lib/media/item.ts'
import { removeMedia } from '#lib/media/remove.ts'
import { replaceMedia } from '#lib/media/replace.ts'
import { serveMedia } from '#lib/media/serve.ts'
import { mediaStore } from '#lib/media/store.ts'
import type { Actor } from '#lib/people/actor.ts'
import { useDatabase } from '../../factories/database.ts'
import { filesInStore, media, useInBody } from '../../factories/media.ts'
import { staff, visitor } from '../../factories/people.ts'
import { jpeg, uploadOf } from '../../factories/pictures.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

/** Who each `Cookie` header stands for. */
const people = new Map<string, Actor>()
let server: Server
let actorsAreAway = false
let shown: MediaItem
let hidden: MediaItem

beforeAll(async () => {
  shown = await media()
  hidden = await media()
  await useInBody((await post()).id, shown)
  await useInBody((await post({ status: 'draft' })).id, hidden)
  for (const role of ['contributor', 'editor', 'moderator', 'viewer'] as const)
    people.set(role, await staff(role))
  server = createServer((incoming, response) => {
    const actorOf = async (cookie = '') => {
      if (actorsAreAway) throw new Error('connect ECONNREFUSED 127.0.0.1:5432')
      return people.get(cookie) ?? visitor()
    }
    serveMedia(incoming, response, { actorOf }).catch((error: Error) => response.destroy(error))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

interface Answer {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Sends the path as it stands: `fetch` would tidy it up. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return await new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, async (answer) => {
      done({ status: answer.statusCode, headers: answer.headers, body: await buffer(answer) })
    })
      .on('error', fail)
      .end()
  })
}

const urlOf = (item: MediaItem): string => item.picture.sources[0]!.webp

test('a visitor is sent a rendition that a public page shows', async () => {
  const { status, headers, body } = await ask(urlOf(shown))
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'image/webp',
    'content-length': String(body.length),
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
    'accept-ranges': 'bytes',
    etag: expect.stringMatching(/^"[0-9a-z-]+"$/),
  })
  expect(body.subarray(8, 12).toString()).toBe('WEBP')
  expect((await ask(shown.picture.sources[0]!.jpeg)).headers['content-type']).toBe('image/jpeg')
})

test('a query in the address changes nothing', async () => {
  expect((await ask(`${urlOf(shown)}?utm_source=x`)).status).toBe(200)
})

test('what a visitor keeps is asked again and answered 304', async () => {
  const { etag = '' } = (await ask(urlOf(shown))).headers
  for (const kept of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const { status, headers, body } = await ask(urlOf(shown), { 'if-none-match': kept })
    expect([status, headers.etag, headers['cache-control'], body.length]).toEqual([304, etag, 'no-cache', 0])
  }
  expect((await ask(urlOf(shown), { 'if-none-match': '"other"' })).status).toBe(200)
})

test('HEAD says what GET would, without the picture', async () => {
  const [head, get] = [await ask(urlOf(shown), { range: 'bytes=0-1' }, 'HEAD'), await ask(urlOf(shown))]
  const { date: _, ...wanted } = get.headers
  expect([head.status, head.body.length]).toEqual([200, 0])
  expect(head.headers).toMatchObject(wanted)
})

test('a range is sent as one', async () => {
  const whole = (await ask(urlOf(shown))).body
  const { status, headers, body } = await ask(urlOf(shown), { range: 'bytes=10-19' })
  expect([status, headers['content-range'], headers['content-length']]).toEqual([
    206,
    `bytes 10-19/${whole.length}`,
    '10',
  ])
  expect(body).toEqual(whole.subarray(10, 20))
  expect((await ask(urlOf(shown), { range: 'bytes=-5' })).body).toEqual(whole.subarray(-5))
})

test('a range beyond the end, of several parts, or of another version', async () => {
  const whole = (await ask(urlOf(shown))).body
  const beyond = await ask(urlOf(shown), { range: `bytes=${whole.length}-` })
  expect([beyond.status, beyond.headers['content-range'], beyond.body.length]).toEqual([
    416,
    `bytes */${whole.length}`,
    0,
  ])
  expect((await ask(urlOf(shown), { range: 'bytes=0-1,4-5' })).body).toEqual(whole)
  expect((await ask(urlOf(shown), { range: 'bytes=0-1', 'if-range': '"older"' })).body).toEqual(whole)
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is answered 405', async (method) => {
  const { status, headers, body } = await ask(urlOf(shown), {}, method)
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  expect(body.toString()).toBe('Pictures can only be looked at here.\n')
})

describe('a picture that no public page shows', () => {
  test('is not there for a visitor, and the answer is kept nowhere', async () => {
    const { status, headers, body } = await ask(urlOf(hidden))
    expect([status, headers['cache-control']]).toEqual([404, 'no-store'])
    expect(body.toString()).toBe('This picture is not here.\n')
    expect((await ask(urlOf(hidden), { cookie: 'forged' })).status).toBe(404)
  })

  test.each(['contributor', 'editor'])('is sent to a %s, to keep nowhere', async (cookie) => {
    const { status, headers } = await ask(urlOf(hidden), { cookie })
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
  })

  test.each(['moderator', 'viewer'])('is not sent to a %s, who has no part in it', async (cookie) => {
    expect((await ask(urlOf(hidden), { cookie })).status).toBe(404)
  })

  test('is there once its post is published, and gone once it is taken down', async () => {
    const [item, draft] = [await media(), await post({ status: 'draft' })]
    await useInBody(draft.id, item)
    const seen: (number | undefined)[] = []
    for (const status of ['draft', 'published', 'archived'] as const) {
      await database().post.update({ where: { id: draft.id }, data: { status } })
      seen.push((await ask(urlOf(item))).status)
    }
    expect(seen).toEqual([404, 200, 404])
  })
})

test('a withdrawn picture is gone at once (410), for staff too, and for who kept it', async () => {
  const item = await media()
  await useInBody((await post()).id, item)
  const { etag = '' } = (await ask(urlOf(item))).headers
  await database().media.update({ where: { id: item.id }, data: { withdrawnAt: new Date() } })
  for (const headers of [{ 'if-none-match': etag }, { cookie: 'editor' }] as Record<string, string>[]) {
    const { status, headers: sent, body } = await ask(urlOf(item), headers)
    expect([status, sent['cache-control'], body.toString()]).toEqual([
      410,
      'no-store',
      'This picture is gone.\n',
    ])
  }
})

test('what was cut off, replaced or removed answers 410 at every address it had, for staff too', async () => {
  const editor = await staff('editor')
  const { id: postId } = await post()
  const item = await media({ width: 700 })
  await useInBody(postId, item)
  const cut = await cropMedia(editor, { mediaId: item.id, crop: { x: 0, y: 0, width: 50, height: 100 } })
  const upload = uploadOf(await jpeg(500, 400, 201))
  const replaced = await replaceMedia(editor, { mediaId: item.id, upload, fileName: 'other.jpg' })
  const addressesOf = ({ picture }: MediaItem) => picture.sources.flatMap(({ webp, jpeg }) => [webp, jpeg])
  const statusesOf = async (one: MediaItem) =>
    await Promise.all(addressesOf(one).map(async (url) => (await ask(url, { cookie: 'editor' })).status))
  expect(new Set([...(await statusesOf(item)), ...(await statusesOf(cut))])).toEqual(new Set([410]))
  expect(new Set(await statusesOf(replaced))).toEqual(new Set([200]))
  expect((await ask(urlOf(replaced))).status).toBe(200)
  await removeMedia(editor, { mediaId: item.id, everywhere: true })
  expect(new Set(await statusesOf(replaced))).toEqual(new Set([410]))
})

test('a master is never sent, nor anything else that lies in the store', async () => {
  const masters = filesInStore().filter((name) => name.includes('master'))
  expect(masters.length).toBeGreaterThan(1)
  for (const name of [...masters, '.incoming', '.incoming/x', '']) {
    expect((await ask(`/media/${name}`, { cookie: 'editor' })).status).toBe(404)
  }
})

test('a rendition that lies there but is in no row is not sent', async () => {
  const name = urlOf(shown).slice('/media/'.length).replace('-320', '-999')
  await mediaStore().put(name, Buffer.from('former'))
  expect((await ask(`/media/${name}`, { cookie: 'editor' })).status).toBe(404)
})

test('a row whose file is lost is answered 404', async () => {
  const item = await media()
  await useInBody((await post()).id, item)
  const { hash } = await database().media.findUniqueOrThrow({ where: { id: item.id } })
  await mediaStore().removeAll(hash)
  expect((await ask(urlOf(item))).status).toBe(404)
})

test.each([
  '/media/../../etc/passwd',
  '/media/..%2f..%2fetc/passwd',
  '/media/%2e%2e/%2e%2e/etc/passwd',
  '/media/....//etc/passwd',
  '/media/..\\..\\etc\\passwd',
  '/media//etc/passwd',
  '/media/ab/%00',
  '/media/',
  '/media',
  '/mediaab/cd',
  '*',
])('%s leads nowhere', async (path) => {
  expect((await ask(path, { cookie: 'editor' })).status).toBe(404)
})

test('an address written differently is another address', async () => {
  const url = urlOf(shown)
  for (const other of [
    url.toUpperCase(),
    url.replace('/media/', '/media//'),
    `${url}/`,
    `${url}%00`,
    url.replace('-', '%2d'),
  ]) {
    expect((await ask(other)).status).toBe(404)
  }
})

test('a reader who leaves half-way leaves no file open', async () => {
  const { port } = server.address() as AddressInfo
  const before = await openFiles()
  await Promise.all(
    Array.from(
      { length: 20 },
      () =>
        new Promise<void>((done) => {
          const leaving = request({ host: '127.0.0.1', port, path: urlOf(shown), agent: false }, (answer) =>
            answer.destroy(),
          )
          leaving
            .on('close', done)
            .on('error', () => {})
            .end()
        }),
    ),
  )
  for (let tries = 0; (await openFiles()) > before && tries < 100; tries += 1) await ask(urlOf(shown))
  expect(await openFiles()).toBeLessThanOrEqual(before)
})

async function openFiles(): Promise<number> {
  const { readdir, readlink } = await import('node:fs/promises')
  const links = await Promise.all(
    (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  )
  return links.filter((link) => link.endsWith('.webp')).length
}

test('with the database away it answers 503 and when to come again, never a picture', async () => {
  actorsAreAway = true
  const { status, headers, body } = await ask(urlOf(hidden), { cookie: 'editor' })
  actorsAreAway = false
  expect(status).toBe(503)
  expect(headers).toMatchObject({ 'retry-after': '30', 'cache-control': 'no-store' })
  expect(body.toString()).toContain('try again')
})
