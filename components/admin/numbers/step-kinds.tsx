import { NextStepKind } from '#lib/database/generated/enums.ts'
import type { DayNumbers } from '#lib/numbers/queries.ts'
import { kindNames } from '../next-steps/kind-names.ts'
import { inNumber } from './day-words.ts'

/** How often each kind of next step was taken; those that nobody took are left out. */
export function StepKinds({ days }: { days: readonly DayNumbers[] }) {
  const sums = Object.values(NextStepKind)
    .map((kind) => ({ kind, count: days.reduce((sum, { byKind }) => sum + byKind[kind], 0) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
  if (sums.length === 0) return <p className="quiet">Nobody took a next step in this time.</p>
  return (
    <dl className="step-kinds">
      {sums.map(({ kind, count }) => (
        <div key={kind}>
          <dt>{kindNames[kind]}</dt>
          <dd>{inNumber(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
