import { InvalidError, RefusedError } from '#lib/errors.ts'
import { outcomeOf } from '#lib/jobs/outcome.ts'

const runs: Record<string, (input: never) => Promise<unknown>> = {
  echo: async (input) => input,
  pid: async () => process.pid,
  refuse: async () => {
    throw new RefusedError('conflict', 'Somebody was faster.', { theirs: 'text' })
  },
  invalid: async () => {
    throw new InvalidError({ file: ['This is no picture.'] })
  },
  fail: async () => {
    throw new TypeError('a bug')
  },
  hang: () => new Promise(() => {}),
  crash: async () => process.kill(process.pid, 'SIGKILL'),
  eat: async () => {
    const eaten = Array.from({ length: 40 }, () => Buffer.alloc(10_000_000, 1))
    return await new Promise(() => setInterval(() => eaten.length, 1_000))
  },
}

process.on('message', async ({ id, task, input }: { id: number; task: string; input: never }) => {
  process.send?.({ id, outcome: await outcomeOf(() => runs[task]!(input)) })
})
process.once('disconnect', () => process.exit(0))
