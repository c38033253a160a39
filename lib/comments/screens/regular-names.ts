import { database } from '#lib/database/client.ts'
import { slot } from '#lib/slot.ts'
import { type KnownName, knownName } from './at-a-glance.ts'

/** As many names as are compared with, of those who proved themselves last. */
const most = 1_000
const lookedAt = 5_000
const keptMilliseconds = 60_000

const kept = () =>
  slot<{ until: number; names: Promise<KnownName[]> }>('regular-names', () => ({
    until: 0,
    names: Promise.resolve([]),
  }))

/**
 * Names of people who are known here: nobody else shall be taken for them. Looked up once a minute, since every
 * comment is compared with all of them.
 */
export function listRegularNames(now = Date.now()): Promise<KnownName[]> {
  const known = kept()
  if (known.until <= now) {
    known.until = now + keptMilliseconds
    known.names = loadRegularNames()
    known.names.catch(() => {
      known.until = 0
    })
  }
  return known.names
}

async function loadRegularNames(): Promise<KnownName[]> {
  const rows = await database().$queryRaw<{ name: string }[]>`
    SELECT w.name FROM (SELECT id, name, known_since, verified_at FROM commenter
                         ORDER BY verified_at DESC LIMIT ${lookedAt}) w
     WHERE w.known_since IS NOT NULL
        OR (SELECT count(*) FROM (SELECT FROM comment c
             WHERE c.commenter_id = w.id AND c.status = 'approved' LIMIT 2) approved) = 2
     ORDER BY w.verified_at DESC LIMIT ${most}`
  return rows.map(({ name }) => knownName(name))
}
