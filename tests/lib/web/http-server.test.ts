import { once } from 'node:events'
import { connect } from 'node:net'
import { drain, listen, makeServer } from '#lib/web/http-server.ts'

const host = '127.0.0.1'

test('draining finishes what is under way, with its connection, and takes nothing new', async () => {
  let release = () => {}
  const released = new Promise<void>((done) => {
    release = done
  })
  let begun = () => {}
  const underWay = new Promise<void>((done) => {
    begun = done
  })
  const server = makeServer(async (_request, response) => {
    begun()
    await released
    response.end('whole')
  })
  const port = await listen(server, { port: 0, host })
  const asked = fetch(`http://${host}:${port}/`).then((answer) => answer.text())
  await underWay
  const drained = drain(server)
  const [refusal] = await once(connect(port, host), 'error')
  expect(refusal).toMatchObject({ code: 'ECONNREFUSED' })
  release()
  expect(await asked).toBe('whole')
  await drained
})

test('a port that is taken is named', async () => {
  const first = makeServer(async (_request, response) => void response.end())
  const port = await listen(first, { port: 0, host })
  const second = makeServer(async (_request, response) => void response.end())
  await expect(listen(second, { port, host })).rejects.toThrow(
    `PORT ${port} is taken: set PORT to another one.`,
  )
  await drain(first)
  await drain(second)
})

test('a request that names two hosts is refused before anybody looks at it', async () => {
  const looked: (string | undefined)[] = []
  const server = makeServer(async (request, response) => {
    looked.push(request.url)
    response.end()
  })
  const port = await listen(server, { port: 0, host })
  const raw = connect(port, host)
  raw.write('GET / HTTP/1.1\r\nHost: ours.example\r\nHOST: other.example\r\n\r\n')
  let said = ''
  for await (const piece of raw) said += String(piece)
  expect(said).toMatch(/^HTTP\/1\.1 400/)
  expect(looked).toEqual([])
  await drain(server)
})
