import { database } from '#lib/database/client.ts'

/** As many names as are compared with, of those who proved themselves last. */
const most = 1_000
const lookedAt = 5_000

/** Names of people who are known here: nobody else shall be taken for them. */
export async function listRegularNames(): Promise<string[]> {
  const rows = await database().$queryRaw<{ name: string }[]>`
    SELECT w.name FROM (SELECT id, name, known_since, verified_at FROM commenter
                         ORDER BY verified_at DESC LIMIT ${lookedAt}) w
     WHERE w.known_since IS NOT NULL
        OR (SELECT count(*) FROM (SELECT FROM comment c
             WHERE c.commenter_id = w.id AND c.status = 'approved' LIMIT 2) approved) = 2
     ORDER BY w.verified_at DESC LIMIT ${most}`
  return rows.map(({ name }) => name)
}
