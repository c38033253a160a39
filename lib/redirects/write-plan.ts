import type { Transaction } from '#lib/database/client.ts'
import { type Actor, accountIdOf } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import type { Plan } from './plan.ts'

export interface Written {
  added: number
  changed: number
  same: number
  refused: number
  /** Earlier ones that led through a new one, and lead to its end now. */
  moved: number
}

/** Does what the plan says and leaves out what it refuses; a plan of nothing but the same writes nothing. */
export async function writePlan(tx: Transaction, actor: Actor, { lines, moved }: Plan): Promise<Written> {
  const written = lines.filter(({ deed }) => deed === 'new' || deed === 'change')
  const rows = [...written, ...moved]
  const count = (deed: string) => lines.filter((line) => line.deed === deed).length
  const outcome = {
    ...{ added: count('new'), changed: count('change'), same: count('same'), refused: count('refused') },
    moved: moved.length,
  }
  if (rows.length === 0) return outcome
  await tx.$executeRaw`
    INSERT INTO redirect (path, target, permanent, account_id)
    SELECT path, target, permanent, ${accountIdOf(actor)}::uuid
      FROM unnest(${rows.map(({ path }) => path)}::text[], ${rows.map(({ target }) => target)}::text[],
                  ${rows.map(({ permanent }) => permanent)}::boolean[]) AS wished (path, target, permanent)
    ON CONFLICT (path) DO UPDATE SET target = excluded.target, permanent = excluded.permanent`
  await recordAudit(tx, actor, { action: 'redirect.save', detail: { ...outcome } })
  return outcome
}
