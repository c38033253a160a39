import { askWorker } from '#lib/jobs/ask-worker.ts'
import { startWorker, type WorkerOptions } from '#lib/jobs/worker-link.ts'

let worker: ReturnType<typeof startWorker>

const start = (options: Partial<WorkerOptions> = {}) => {
  worker = startWorker({ housekeeping: false, script: 'tests/lib/jobs/stand-in-worker.ts', ...options })
}
const ask = askWorker as unknown as (task: string, input?: unknown) => Promise<unknown>

afterEach(() => worker.stop())

test('gives what a task returns, dates and bytes too', async () => {
  start()
  const input = { at: new Date(0), bytes: new Uint8Array([1, 2]), none: undefined }
  expect(await ask('echo', input)).toEqual(input)
})

test('throws what a task throws', async () => {
  start()
  await expect(ask('refuse')).rejects.toMatchObject({
    name: 'RefusedError',
    reason: 'conflict',
    message: 'Somebody was faster.',
    detail: { theirs: 'text' },
  })
  await expect(ask('invalid')).rejects.toMatchObject({
    name: 'InvalidError',
    fields: { file: ['This is no picture.'] },
  })
  await expect(ask('fail')).rejects.toMatchObject({
    message: 'a bug',
    stack: expect.stringContaining('stand-in-worker'),
  })
})

test('a crash refuses what was under way, and the next worker does the rest', async () => {
  start()
  const before = await ask('pid')
  const refused = expect(ask('crash')).rejects.toMatchObject({ reason: 'unavailable' })
  const waiting = [ask('hang').catch(() => 'refused'), ask('pid')]
  await refused
  expect(await waiting[0]).toBe('refused')
  expect(await waiting[1]).not.toBe(before)
})

test('a task that takes too long is refused, and so is one that eats the memory', async () => {
  start({ limits: { hang: 300 }, memoryLimit: 350 })
  await expect(ask('hang')).rejects.toMatchObject({ reason: 'unavailable' })
  await expect(ask('eat')).rejects.toMatchObject({ reason: 'unavailable' })
  expect(await ask('echo', 1)).toBe(1)
})

test('refuses at once what it could never get to', async () => {
  start()
  const asked = Array.from({ length: 53 }, () => ask('hang').catch((error: Error) => error.message))
  expect(await asked.at(-1)).toMatch('too much to do')
  await worker.stop()
  expect(await asked[0]).toMatch('try again')
})

test('without a worker there is a refusal, no waiting', async () => {
  start()
  await worker.stop()
  await expect(ask('echo')).rejects.toMatchObject({ reason: 'unavailable' })
})
