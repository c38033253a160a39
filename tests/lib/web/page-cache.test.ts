import { request, type Server } from 'node:http'
import { lastKnown } from '#lib/last-known.ts'
import { openPageCache } from '#lib/web/front-door/page-cache.ts'
import { frontDoor } from '#lib/web/front-door.ts'
import { drain, listen, makeServer } from '#lib/web/http-server.ts'
import { useDatabase } from '../../factories/database.ts'
import { site } from '../../factories/site.ts'

useDatabase()

let cache: NonNullable<ReturnType<typeof openPageCache>>
let server: Server
let port: number

const pages = () => Promise.reject(new Error('nothing can be made'))
const media = async () => {}

beforeEach(async () => {
  cache = openPageCache({ pages })!
  server = makeServer(frontDoor({ dev: false, media, pages, cache: cache.pages }))
  port = await listen(server, { port: 0, host: '127.0.0.1' })
})

afterEach(async () => {
  await cache.stop()
  await drain(server)
})

const ask = (path: string) =>
  new Promise<{ status?: number; retryAfter?: string; policy: string; text: string }>((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      const { statusCode: status, headers } = response
      const policy = String(headers['content-security-policy'])
      let text = ''
      response.on('data', (piece: Buffer) => (text += piece))
      response.on('end', () => done({ status, retryAfter: headers['retry-after'], policy, text }))
    })
    asked.once('error', fail).end()
  })

test('a page that cannot be had is a page all the same, with its own styles', async () => {
  const { status, retryAfter, policy, text } = await ask('/a')
  expect([status, retryAfter]).toEqual([503, '60'])
  expect(text).toMatch(/^<!doctype html>.*try again in a minute.*emergency number/s)
  expect(policy).toContain("style-src 'sha256-")
})

test('what a change of the site has outdated is told to nobody while the database is away', async () => {
  const known = lastKnown<string>('a test')
  while (!cache.pages.store.isTrusted) await new Promise(setImmediate)
  known.remember('an old number')
  await site({ title: 'Other' })
  while (known.recall() !== undefined) await new Promise(setImmediate)
})
