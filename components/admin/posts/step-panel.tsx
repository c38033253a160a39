'use client'

import type { ActionBarProps } from './action-bar-props.ts'
import { EndPanel } from './end-panel.tsx'
import { LetterChoice } from './letter-choice.tsx'
import { PublishPanel } from './publish-panel.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { SchedulePanel } from './schedule-panel.tsx'

export type PanelName = 'schedule' | 'update' | 'review' | 'end' | 'publish'

interface StepPanelProps extends ActionBarProps {
  panel: PanelName
  onClose: () => void
}

/** What has to be known before a step is taken. */
export function StepPanel({ panel, post, saving, steps, timeZone, letter, onClose }: StepPanelProps) {
  const { fields, standing } = saving
  const { isRunning, timing } = steps
  const shared = { timeZone, isRunning, onClose }
  switch (panel) {
    case 'schedule':
      return (
        <SchedulePanel
          {...shared}
          label="When it goes out"
          verb="Schedule for"
          startsAt={standing.status === 'scheduled' ? standing.publishedAt : null}
          problem={fields.at?.join(' ')}
          onSchedule={steps.schedule}
        >
          {letter ? <LetterChoice {...letter} /> : null}
        </SchedulePanel>
      )
    case 'update':
      return (
        <SchedulePanel
          {...shared}
          label="When readers see the new text"
          verb="Update on"
          startsAt={timing.updateDueAt}
          problem={fields.at?.join(' ')}
          onSchedule={steps.planUpdate}
        />
      )
    case 'review':
      return (
        <ReviewPanel
          reviewers={post.reviewers}
          askedOfId={timing.review?.of?.id ?? null}
          note={timing.review?.note ?? ''}
          problem={fields.askedOfId?.join(' ')}
          isRunning={isRunning}
          onAsk={steps.sendForReview}
          onClose={onClose}
        />
      )
    case 'end':
      return <EndPanel {...shared} expiry={timing.expiry} fields={fields} onEnd={steps.end} />
    case 'publish':
      return letter ? (
        <PublishPanel letter={letter} isRunning={isRunning} onPublish={steps.publish} onClose={onClose} />
      ) : null
  }
}
