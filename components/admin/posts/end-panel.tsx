'use client'

import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Expiry } from '#lib/posts/post-row.ts'
import { SchedulePanel } from './schedule-panel.tsx'

interface EndPanelProps {
  timeZone: string
  expiry: Expiry | null
  fields: Record<string, string[]>
  isRunning: boolean
  onEnd: (expiry: Expiry | null) => void
  onClose: () => void
}

/** Until when readers see it, and what its address answers afterwards. */
export function EndPanel({ timeZone, expiry, fields, isRunning, onEnd, onClose }: EndPanelProps) {
  const [to, setTo] = useState(expiry?.to ?? '')
  const [forGood, setForGood] = useState(expiry?.forGood ?? false)
  return (
    <SchedulePanel
      timeZone={timeZone}
      startsAt={expiry?.at ?? null}
      label="Readers see it until"
      verb="End it on"
      problem={fields.at?.join(' ')}
      isRunning={isRunning}
      onSchedule={(at) => onEnd({ at, to: to.trim() || null, forGood })}
      onClose={onClose}
    >
      <TextInput
        label="Then lead readers to"
        description="An address of this site such as /thank-you, or one that begins with https://. Empty: they are told that it is gone."
        value={to}
        error={fields.to?.join(' ')}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      {to.trim() ? (
        <Checkbox
          label="For good"
          description="Search engines then forget this address."
          checked={forGood}
          onChange={(event) => setForGood(event.currentTarget.checked)}
        />
      ) : null}
      {expiry ? (
        <Button variant="default" loading={isRunning} onClick={() => onEnd(null)}>
          Let it stay
        </Button>
      ) : null}
    </SchedulePanel>
  )
}
