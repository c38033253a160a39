import { authRoute } from '#lib/web/auth.ts'

const answerTo = (action: string, request: RequestInit = {}) =>
  authRoute(new Request(`http://localhost:3000/api/auth/${action}`, request), {
    params: Promise.resolve({ nextauth: [action] }),
  })

const send = (action: string, body: BodyInit) =>
  answerTo(action, { method: 'POST', body, duplex: 'half' } as RequestInit)

/** Counts what is taken of it. */
function endless() {
  const taken = { bytes: 0 }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.bytes += 10_000
      controller.enqueue(new Uint8Array(10_000))
    },
  })
  return { body, taken }
}

it('nobody writes into the log from outside', async () => {
  const said = JSON.stringify({ level: 'error', code: 'FORGED', message: 'FORGED' })
  expect((await send('_log', said)).status).toBe(404)
})

it.each(['callback', 'signout'])('a body without end to %s is not read to its end', async (action) => {
  const { body, taken } = endless()
  expect((await send(action, body)).status).toBe(413)
  expect(taken.bytes).toBeLessThan(100_000)
})
