import { database } from '#lib/database/client.ts'
import { keptBriefly } from './kept-briefly.ts'
import { type KnownName, knownName } from './screens/at-a-glance.ts'
import type { BlockedEntry } from './screens/finding.ts'

const mostBlocked = 5_000
const mostNames = 1_000

/** All entries that have not ended. */
export const blockedEntries = keptBriefly<BlockedEntry[]>(
  'blocked',
  async () =>
    await database().$queryRaw<BlockedEntry[]>`
      SELECT id, kind, value, reason FROM blocked WHERE until IS NULL OR until > now()
       ORDER BY created_at DESC LIMIT ${mostBlocked}`,
)

/** Of staff who can sign in, and of authors. */
export const namesOfOurs = keptBriefly<KnownName[]>('names of ours', async () => {
  const rows = await database().$queryRaw<{ name: string }[]>`
    (SELECT name FROM account WHERE disabled_at IS NULL LIMIT ${mostNames})
    UNION (SELECT name FROM author LIMIT ${mostNames})`
  return rows.map(({ name }) => knownName(name))
})
