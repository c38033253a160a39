import { sendText } from '#components/admin/posts/send-text.ts'

const form = { postId: 'p', kind: 'post' as const, version: 1, content: { title: 'One' } }
const at = '2026-11-03T14:02:00.000Z'

/** What the site would answer, and what was asked of it. */
function answering(status: number, said: unknown) {
  const asked: RequestInit[] = []
  globalThis.fetch = async (_address, request) => {
    asked.push(request!)
    return typeof said === 'string' ? new Response(said, { status }) : Response.json(said, { status })
  }
  return asked
}

const real = globalThis.fetch
afterEach(() => {
  globalThis.fetch = real
})

it('gives a stored text with its moment', async () => {
  answering(200, { version: 2, savedAt: at, leftOut: {} })
  expect(await sendText(form)).toEqual({
    ok: true,
    value: { version: 2, savedAt: new Date(at), leftOut: {} },
  })
})

it('gives a refusal with its reason, and both texts of a conflict', async () => {
  answering(401, { reason: 'unauthenticated', message: 'Please sign in first.' })
  expect(await sendText(form)).toMatchObject({ ok: false, reason: 'unauthenticated' })
  answering(409, { reason: 'conflict', message: 'Both.', detail: { theirs: { title: 'A' }, savedAt: at } })
  expect(await sendText(form)).toMatchObject({ detail: { theirs: { title: 'A' }, savedAt: new Date(at) } })
})

it.each([
  [502, 'Bad gateway'],
  [200, '<html>Please log in to this network</html>'],
  [500, { message: 'x' }],
])('takes %i with no answer of ours as no answer at all', async (status, said) => {
  answering(status, said)
  await expect(sendText(form)).rejects.toThrow()
})

it('outlives a page that goes when it is small enough, and is given up after a while', async () => {
  const asked = answering(200, { savedAt: at })
  await sendText(form, { isLeaving: true })
  await sendText({ ...form, content: { title: 'x'.repeat(30_000) } }, { isLeaving: true })
  await sendText(form)
  expect(asked.map(({ keepalive }) => keepalive)).toEqual([true, false, false])
  expect(asked.every(({ signal }) => signal)).toBe(true)
})
