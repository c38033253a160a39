'use client'

import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { momentInWords, momentOf, offsetInWords, wallOf } from './zoned-time.ts'

interface SchedulePanelProps {
  timeZone: string
  /** When it goes out as things stand. */
  startsAt: Date | null
  problem: string | undefined
  isRunning: boolean
  onSchedule: (at: Date) => void
  onClose: () => void
}

const dayInMilliseconds = 86_400_000

/** A day and an hour on the site's clocks, whatever clock this device has. */
export function SchedulePanel({
  timeZone,
  startsAt,
  problem,
  isRunning,
  onSchedule,
  onClose,
}: SchedulePanelProps) {
  const [wall, setWall] = useState(() => wallOf(startsAt ?? tomorrowAtNine(timeZone), timeZone))
  const at = wall ? momentOf(wall, timeZone) : null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (at) onSchedule(at)
  }

  return (
    <form className="schedule-panel" onSubmit={submit}>
      <Group align="end">
        <TextInput
          type="datetime-local"
          label="When it goes out"
          description={`On the clocks of ${zoneInWords(timeZone, at)}.`}
          value={wall}
          error={problem}
          onChange={(event) => setWall(event.currentTarget.value)}
          required
        />
        <Button type="submit" loading={isRunning} disabled={!at}>
          {at ? `Schedule for ${momentInWords(at, timeZone, new Date())}` : 'Schedule'}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Not now
        </Button>
      </Group>
    </form>
  )
}

function zoneInWords(timeZone: string, at: Date | null): string {
  const name = timeZone.replaceAll('_', ' ')
  const offset = at ? offsetInWords(at, timeZone) : name
  return offset === name ? name : `${name}, ${offset}`
}

const tomorrowAtNine = (timeZone: string): Date => {
  const tomorrow = wallOf(new Date(Date.now() + dayInMilliseconds), timeZone)
  return momentOf(`${tomorrow.slice(0, 10)}T09:00`, timeZone)
}
