import { startHousekeeping } from '#lib/jobs/housekeeping.ts'
import { startLetters } from '#lib/jobs/letters.ts'
import { type Ask, outcomeOf } from '#lib/jobs/outcome.ts'
import { startSpamLessons } from '#lib/jobs/spam-lessons.ts'
import { taskRuns } from '#lib/jobs/task-runs.ts'
import type { TaskName } from '#lib/jobs/tasks.ts'
import { startTelling } from '#lib/jobs/telling.ts'
import { log } from '#lib/log.ts'
import { startSearchKeeper } from '#lib/posts/search/keep.ts'

const stops: (() => Promise<void>)[] = []

process.on('message', async ({ id, task, input }: Ask) => {
  const run = taskRuns[task as TaskName] as (input: unknown) => Promise<unknown>
  const outcome = await outcomeOf(() => run(input))
  if (process.connected) process.send?.({ id, outcome })
})

// A terminal sends Ctrl-C to the worker too; only the server says when to end, by closing the link,
// which also closes when the server was killed.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
process.once('disconnect', async () => {
  await Promise.allSettled(stops.map((stop) => stop()))
  process.exit(0)
})

if (process.argv.includes('--housekeeping')) {
  stops.push(startLetters(), startTelling(), startSearchKeeper(), startSpamLessons())
  try {
    stops.push(await startHousekeeping())
  } catch (error) {
    log.error({ err: error }, 'The nightly schedule could not be started.')
  }
}
