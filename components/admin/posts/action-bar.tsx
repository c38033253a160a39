'use client'

import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useIsReady } from '../use-is-ready.ts'
import type { ActionBarProps } from './action-bar-props.ts'
import { HowItStands } from './how-it-stands.tsx'
import { LetterChoice } from './letter-choice.tsx'
import { MoreButton } from './more-button.tsx'
import { isAtDesk, type OpenedPost } from './post-form.ts'
import { type PanelName, StepPanel } from './step-panel.tsx'
import { stepName } from './step-words.ts'
import { isWaiting, type StepName, stepsFor } from './steps-for.ts'

/** The one place that says how things stand, and what can be done next. */
export function ActionBar(props: ActionBarProps) {
  const { post, saving, steps, letter } = props
  const [panel, setPanel] = useState<PanelName | null>(null)
  const isReady = useIsReady()
  const isPhone = useMediaQuery('(max-width: 47.99em)') ?? false
  const { standing, isDirty } = saving
  const { status, wasPublic } = standing
  const { main, beside, more } = stepsFor({ standing, may: post.may, isDirty, timing: steps.timing })
  const mayGetLetter = letter !== null && !wasPublic && post.may.publish && isComing(status)
  const asksFirst = isPhone && mayGetLetter && letter.isAsked && letter.readers > 0
  useClosing(props, () => setPanel(null))

  const panels: Partial<Record<StepName, PanelName>> = {
    schedule: 'schedule',
    planUpdate: 'update',
    review: 'review',
    end: 'end',
    ...(asksFirst && { publish: 'publish' }),
  }
  const { schedule, planUpdate, sendForReview, end, ...atOnce } = steps
  const run: Partial<Record<StepName, () => void>> = {
    ...atOnce,
    save: () => void saving.save(),
    update: () => void saving.save(),
    restore: steps.restoreFromTrash,
  }
  const take = (step: StepName) => (panels[step] ? setPanel(panels[step]) : run[step]?.())
  const isIdle = main === 'update' && !isWaiting({ standing, isDirty })

  return (
    <div className="action-bar">
      <HowItStands {...props} />
      <div className="what-next" inert={!isReady}>
        {beside.map((step) => (
          <Button key={step} variant="default" onClick={() => take(step)}>
            {stepName(step, standing)}
          </Button>
        ))}
        {main && !panel ? (
          <Button loading={steps.isRunning} disabled={isIdle} onClick={() => take(main)}>
            {stepName(main, standing)}
          </Button>
        ) : null}
        <MoreButton {...props} more={more} take={take} />
      </div>
      {mayGetLetter && !isPhone ? <LetterChoice {...letter} /> : null}
      {panel ? (
        <StepPanel
          {...props}
          panel={panel}
          letter={isPhone && mayGetLetter ? letter : null}
          onClose={() => setPanel(null)}
        />
      ) : null}
    </div>
  )
}

const isComing = (status: OpenedPost['status']): boolean => isAtDesk(status) || status === 'scheduled'

/** What was asked is done, or is no longer the question. */
function useClosing({ saving, steps }: ActionBarProps, close: () => void): void {
  const { status, publishedAt } = saving.standing
  const { updateDueAt, expiry, review } = steps.timing
  const done = JSON.stringify([status, publishedAt, updateDueAt, expiry, review])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it closes when something was done.
  useEffect(close, [done])
}
