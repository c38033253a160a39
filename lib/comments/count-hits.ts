import { database } from '#lib/database/client.ts'
import { log } from '#lib/log.ts'
import type { Finding } from './screens/finding.ts'

/**
 * Says of each entry of the blocked list how often it held something, and when last. Not waited for, and its failure
 * is nobody's: the comment is stored, and its writer's answer takes as long as any.
 */
export async function countHits(findings: readonly Finding[]): Promise<void> {
  const met = findings.flatMap(({ blockedId }) => blockedId ?? [])
  if (met.length === 0) return
  try {
    await database().$executeRaw`
      UPDATE blocked SET hits = hits + 1, last_hit_at = now() WHERE id = ANY(${met}::uuid[])`
  } catch (error) {
    log.warn({ err: error }, 'The hits of the blocked list could not be counted.')
  }
}
