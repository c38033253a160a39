'use client'

import type { ActionBarProps } from './action-bar-props.ts'
import { planInWords } from './plan-in-words.ts'
import { isAtDesk } from './post-form.ts'
import { SavingLine } from './saving-line.tsx'
import { standingInWords } from './status-words.ts'
import { isWaiting } from './steps-for.ts'

/** Where the post is for its readers, and where its text is. */
export function HowItStands({ saving, steps, timeZone }: ActionBarProps) {
  const { standing, state, isDirty } = saving
  const { status } = standing
  const time = { timeZone, now: new Date() }
  // What is to be done first is said by the list of it, once.
  const isTroubled =
    state.is === 'unreachable' ||
    state.is === 'signed_out' ||
    (state.is === 'refused' && state.message !== '')
  const plan = planInWords({
    ...time,
    standing,
    timing: steps.timing,
    isWaiting: isAtDesk(status) || isWaiting({ standing, isDirty }),
  })
  return (
    <div className="how-it-stands" role={isTroubled ? 'alert' : 'status'}>
      <span className="where">
        <strong suppressHydrationWarning>{standingInWords(standing, time)}</strong>
        {plan.map((words) => (
          <span key={words} suppressHydrationWarning>
            {words}
          </span>
        ))}
        {status === 'published' && standing.changedSincePublishing ? (
          <span className="quiet">Changed since publishing</span>
        ) : null}
      </span>
      <span className="saved">
        <SavingLine saving={saving} {...time} />
      </span>
      {state.is === 'refused' && !saving.conflict ? <Why message={state.message} /> : null}
    </div>
  )
}

const Why = ({ message }: { message: string }) => (
  <span className="why">{message || <a href="#findings-head">See what to do first</a>}</span>
)
