'use client'

import type { ReactNode } from 'react'
import { MomentField } from './moment-field.tsx'
import { PanelForm } from './panel-form.tsx'
import { tomorrowAtNine, useMoment } from './use-moment.ts'
import { momentInWords } from './zoned-time.ts'

interface SchedulePanelProps {
  timeZone: string
  /** When it goes out as things stand. */
  startsAt: Date | null
  label: string
  /** On the button, before the moment: "Schedule for". */
  verb: string
  problem: string | undefined
  isRunning: boolean
  onSchedule: (at: Date) => void
  onClose: () => void
  /** What else is asked. */
  children?: ReactNode
}

/** When something happens by itself. The button says it, with the zone. */
export function SchedulePanel(props: SchedulePanelProps) {
  const { timeZone, startsAt, label, verb, problem, isRunning, onSchedule, onClose, children } = props
  const moment = useMoment(startsAt ?? tomorrowAtNine(timeZone), timeZone)
  const { at } = moment
  return (
    <PanelForm
      verb={at ? `${verb} ${momentInWords(at, timeZone, new Date())}` : 'Choose a time'}
      isComplete={at !== null}
      isRunning={isRunning}
      onSubmit={() => at && onSchedule(at)}
      onClose={onClose}
    >
      <MomentField label={label} moment={moment} timeZone={timeZone} problem={problem} />
      {children}
    </PanelForm>
  )
}
