import { isDatabaseAway } from '#lib/database/is-away.ts'
import { log } from '#lib/log.ts'
import { writeCounts } from './write-counts.ts'

const everyMilliseconds = 10_000

/** Writes the counts every ten seconds and once more at the end; a crash loses what came since. */
export function startCounting(): { stop: () => Promise<void> } {
  let underWay: Promise<void> = Promise.resolve()
  const write = () => {
    underWay = underWay.then(() => writeCounts()).catch(sayUnlessAway)
    return underWay
  }
  const timer = setInterval(write, everyMilliseconds)
  return {
    stop: () => {
      clearInterval(timer)
      return write()
    },
  }
}

/** Without a database the counts wait for it, and others say that it is away. */
function sayUnlessAway(error: unknown): void {
  if (!isDatabaseAway(error)) log.error({ err: error }, 'The counts could not be written.')
}
