import type { DutyHolder } from '#lib/people/duty-queries.ts'
import { type DutyKind, duties } from '#lib/people/roles.ts'

const kinds = Object.keys(duties) as DutyKind[]

/** Who has which duty today. */
export const DutyHolders = ({ holders }: { holders: readonly DutyHolder[] }) => (
  <dl className="duty-holders">
    {kinds.map((kind) => (
      <div key={kind}>
        <dt>{duties[kind].name.replace('Also ', '').replace(/^./, (first) => first.toUpperCase())}</dt>
        <dd>{namesOf(holders.filter((holder) => holder.kind === kind))}</dd>
      </div>
    ))}
  </dl>
)

function namesOf(holders: readonly DutyHolder[]): string {
  if (holders.length === 0) return 'Nobody by name; whoever’s role allows it.'
  return holders
    .map(({ name, standsInFor }) => (standsInFor ? `${name} (for ${standsInFor})` : name))
    .join(', ')
}
