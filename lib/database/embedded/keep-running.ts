import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#lib/log.ts'
import type { Cluster } from './cluster.ts'
import { type Lease, takeLease } from './lease.ts'

/**
 * Watches a site's lease. When the server under it goes away, it is started again on the same port,
 * which the site's pools know.
 */
export function keepRunning(
  cluster: Cluster,
  first: Lease,
  dataDir: string,
): { current(): Lease; release(): void } {
  let lease = first
  let released = false

  const watch = (watched: Lease) => {
    watched.connection.once('end', () => {
      if (!released) void recover()
    })
  }
  const recover = async () => {
    log.warn('The connection to the database was lost; starting or joining it again.')
    while (!released) {
      try {
        lease = await takeLease(cluster, { exclusive: true, port: lease.port, dataDir })
        watch(lease)
        log.warn('The database is there again.')
        return
      } catch (error) {
        log.error({ err: error }, 'The database is not there yet.')
        await sleep(1_000)
      }
    }
  }
  watch(first)
  return {
    current: () => lease,
    release() {
      released = true
    },
  }
}
