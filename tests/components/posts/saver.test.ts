import type { KeptHere, LocalText } from '#components/admin/phone/local-texts.ts'
import { makeSaver } from '#components/admin/posts/saver.ts'
import type { AutosaveForm } from '#lib/posts/schema.ts'

type Answer = 'ok' | 'lost' | 'away' | 'signed out' | 'conflict'

/** An editor on a site whose answers the test decides; time passes only when it says so. */
function editor({ status = 'draft' as 'draft' | 'published', version = 1, kept = 'kept' as KeptHere } = {}) {
  let now = 0
  let text = ''
  const timers = new Set<{ at: number; run: () => void }>()
  const answers: Answer[] = []
  const received: AutosaveForm[] = []
  const device = new Map<string, LocalText>()
  const server = { text: '', version }
  const refusal = (reason: 'unauthenticated' | 'conflict', detail?: unknown) =>
    ({ ok: false, reason, message: reason, detail }) as const

  async function arrive(form: AutosaveForm) {
    const answer = answers.shift() ?? 'ok'
    if (answer === 'away') throw new Error('away')
    received.push(form)
    if (answer === 'signed out') return refusal('unauthenticated')
    if (answer === 'conflict') {
      return refusal('conflict', { theirs: { title: 'Theirs' }, version: 9, savedAt: new Date(0) })
    }
    const title = form.content.title ?? ''
    if (title !== server.text) {
      if (form.version !== server.version) throw new Error(`from version ${form.version}`)
      server.text = title
      server.version += 1
    }
    if (answer === 'lost') throw new Error('lost')
    const isPending = status === 'published'
    const saved = { postId: 'p', version: server.version, path: '/p/', savedAt: new Date(now), isPending }
    return { ok: true, value: { ...saved, leftOut: {} } } as const
  }

  const saver = makeSaver({
    post: {
      ...{ id: 'p', version, status, publishedAt: null, wasPublic: false, path: '/p/' },
      ...{ changedSincePublishing: false, hasPending: false, findings: [], lastSaved: null },
      form: { kind: 'post' } as never,
    },
    editorId: 'e',
    actions: {
      save: async (form) => await arrive({ ...form, kind: 'post', content: { title: form.title } } as never),
      check: async () => ({ ok: true, value: [] }),
    },
    send: arrive,
    texts: {
      keep: async (given) => {
        if (kept === 'kept') device.set(given.editorId, given)
        return kept
      },
      find: async () => [...device.values()],
      drop: async ({ editorId }) => void device.delete(editorId),
    },
    read: () => ({ title: text }),
    clock: {
      now: () => new Date(now),
      after(milliseconds, run) {
        const timer = { at: now + milliseconds, run }
        timers.add(timer)
        return () => void timers.delete(timer)
      },
    },
  })

  return {
    saver,
    server,
    device,
    received,
    answer: (...next: Answer[]) => answers.push(...next),
    type(more: string) {
      text += more
      saver.noteChange()
    },
    async pass(milliseconds: number) {
      const until = now + milliseconds
      for (;;) {
        await settle()
        const next = [...timers].sort((one, other) => one.at - other.at)[0]
        if (!next || next.at > until) break
        timers.delete(next)
        now = next.at
        next.run()
      }
      now = until
      await settle()
    },
  }
}

const settle = () => new Promise<void>((done) => setImmediate(done))

it('is on the device after a third of a second, on the server two seconds after the last key', async () => {
  const { saver, server, device, type, pass } = editor()
  type('One')
  await pass(299)
  expect(device.size).toBe(0)
  await pass(1)
  expect(device.get('e')?.content).toEqual({ title: 'One' })
  expect(saver.view()).toMatchObject({ isDirty: true, kept: 'kept' })
  await pass(1_000)
  type(' two')
  await pass(1_999)
  expect(server.text).toBe('')
  await pass(1)
  expect(server.text).toBe('One two')
  expect(saver.view()).toMatchObject({ isDirty: false, state: { is: 'saved' }, standing: { version: 2 } })
  expect(device.size).toBe(0)
})

it('reaches the server within fifteen seconds though nobody pauses', async () => {
  const { server, type, pass } = editor()
  for (let at = 0; at < 16; at += 1) {
    type('x')
    await pass(1_000)
  }
  expect(server.text.length).toBeGreaterThanOrEqual(14)
})

it('sends a text whose answer was lost again as it was, and then what was typed since', async () => {
  const { saver, server, received, answer, type, pass } = editor()
  answer('lost')
  type('One')
  await pass(2_000)
  expect(saver.view().state).toEqual({ is: 'unreachable' })
  type(' two')
  await pass(1_000)
  expect(received.map(({ version, content }) => [version, content.title])).toEqual([
    [1, 'One'],
    [1, 'One'],
    [2, 'One two'],
  ])
  expect(server).toEqual({ text: 'One two', version: 3 })
})

it('asks ever less often while the site is away, and at once when the network is back', async () => {
  const { saver, server, device, answer, type, pass } = editor()
  answer(...Array<Answer>(8).fill('away'))
  type('One')
  await pass(100_000)
  expect(saver.view().state).toEqual({ is: 'unreachable' })
  expect(device.size).toBe(1)
  saver.wake()
  await pass(0)
  expect(server.text).toBe('One')
  expect(device.size).toBe(0)
})

it('goes on by itself once somebody has signed in again', async () => {
  const { saver, server, answer, type, pass } = editor()
  answer('signed out', 'signed out')
  type('One')
  await pass(2_000)
  expect(saver.view()).toMatchObject({ state: { is: 'signed_out' }, isDirty: true })
  await pass(10_000)
  expect(server.text).toBe('One')
  expect(saver.view()).toMatchObject({ state: { is: 'saved' }, isDirty: false })
})

it('keeps what was typed while a text was on its way', async () => {
  const { saver, server, device, type, pass } = editor()
  type('One')
  await pass(1_999)
  const first = pass(1)
  type(' two')
  await first
  await pass(300)
  expect(device.get('e')?.content).toEqual({ title: 'One two' })
  await pass(2_000)
  expect(server.text).toBe('One two')
  expect(saver.view().isDirty).toBe(false)
})

it('shows readers nothing by itself', async () => {
  const { saver, received, type, pass } = editor({ status: 'published' })
  type('Correction')
  await pass(2_000)
  expect(saver.view().standing).toMatchObject({ hasPending: true, changedSincePublishing: false })
  expect(received[0]).toHaveProperty('content', { title: 'Correction' })
})

it('of a conflict shows theirs, and saves over it only when told', async () => {
  const { saver, server, answer, type, pass } = editor()
  server.version = 9
  answer('conflict')
  type('Mine')
  await pass(2_000)
  expect(saver.view()).toMatchObject({ conflict: { version: 9 }, isDirty: true })
  expect(await saver.save(9)).toBe(true)
  expect(server.text).toBe('Mine')
  expect(saver.view()).toMatchObject({ conflict: null, isDirty: false })
})

it('what was typed after a text that is refused for another reaches the history before theirs takes its place', async () => {
  const { saver, received, answer, type, pass } = editor()
  answer('lost', 'conflict', 'conflict')
  type('One')
  await pass(2_000)
  type(' two')
  expect(await saver.keepBeside()).toBe(true)
  expect(received.map(({ content }) => content.title)).toEqual(['One', 'One', 'One two'])
})

it('what did not reach the history is not said to be there', async () => {
  const { saver, answer, type, pass } = editor()
  answer('lost', 'conflict', 'away')
  type('One')
  await pass(2_000)
  type(' two')
  expect(await saver.keepBeside()).toBe(false)
})

it('says so when the device has no room', async () => {
  const { saver, answer, type, pass } = editor({ kept: 'full' })
  answer('away')
  type('One')
  await pass(2_000)
  expect(saver.view()).toMatchObject({ kept: 'full', state: { is: 'unreachable' } })
})

it('a step waits for a save that is under way, and the next save for the step', async () => {
  const { saver, received, type, pass } = editor()
  type('One')
  const saved = saver.save()
  const step = saver.inTurn(async () => received.length)
  expect(await Promise.all([saved, step])).toEqual([true, 1])
  type(' two')
  await pass(2_000)
  expect(received).toHaveLength(2)
})
