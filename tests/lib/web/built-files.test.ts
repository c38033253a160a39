import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { builtFiles } from '#lib/web/front-door/built-files.ts'

let folder: string
let server: Server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lamplight-built-'))
  mkdirSync(join(folder, 'static/chunks'), { recursive: true })
  writeFileSync(join(folder, 'static/chunks/a-1.js.br'), brotliCompressSync('let a = 1'))
  writeFileSync(join(folder, 'secret.js.br'), 'not for anybody')
  const answer = builtFiles(join(folder, 'static'))
  server = createServer(async (asked, response) => {
    if (!(await answer(asked, response, asked.url!))) response.writeHead(404).end('as before')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

function ask(path: string, { encodings = 'gzip, deflate, br', method = 'GET' } = {}) {
  return new Promise<{ status: number; encoding: string | undefined; body: Buffer }>((done, fail) => {
    const { port } = server.address() as AddressInfo
    const headers = { 'accept-encoding': encodings }
    const asked = request({ host: '127.0.0.1', port, path, method, agent: false, headers }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        done({
          status: response.statusCode!,
          encoding: response.headers['content-encoding'],
          body: Buffer.concat(pieces),
        }),
      )
    })
    asked.once('error', fail).end()
  })
}

it('sends a script as the build has compressed it', async () => {
  const { status, encoding, body } = await ask('/_next/static/chunks/a-1.js')
  expect([status, encoding]).toEqual([200, 'br'])
  expect(brotliDecompressSync(body).toString()).toBe('let a = 1')
})

it('tells the head of it alone where only that is asked for', async () => {
  expect(await ask('/_next/static/chunks/a-1.js', { method: 'HEAD' })).toMatchObject({
    status: 200,
    body: Buffer.alloc(0),
  })
})

it.each(['gzip', '', 'br;q=0', 'gzip, br; q=0.0'])(
  'leaves a browser that takes %j to what was there',
  async (encodings) => {
    expect(await ask('/_next/static/chunks/a-1.js', { encodings })).toMatchObject({ status: 404 })
  },
)

it.each([
  '/_next/static/chunks/b.js',
  '/_next/static/../secret.js',
  '/_next/static/chunks/../../secret.js',
  '/_next/static/%2e%2e/secret.js',
  '/_next/static/chunks/a-1.js.br',
  '/chunks/a-1.js',
])('knows nothing of %s', async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404 })
})
