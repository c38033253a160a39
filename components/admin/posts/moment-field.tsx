'use client'

import { Radio, Stack, TextInput } from '@mantine/core'
import type { ChosenMoment } from './use-moment.ts'
import { offsetInWords } from './zoned-time.ts'

interface MomentFieldProps {
  label: string
  moment: ChosenMoment
  timeZone: string
  problem: string | undefined
}

/** A date and a time; where clocks change, it says so and asks which one is meant. */
export function MomentField({ label, moment, timeZone, problem }: MomentFieldProps) {
  const { wall, setWall, moments, choose, at } = moment
  const isLeftOut = wall !== '' && moments.length === 0
  return (
    <Stack gap="xs">
      <TextInput
        type="datetime-local"
        label={label}
        description={`On the clocks of ${zoneInWords(timeZone, at ?? moments[0] ?? null)}.`}
        value={wall}
        error={isLeftOut ? leftOut : problem}
        onChange={(event) => setWall(event.currentTarget.value)}
        required
      />
      {moments.length === 2 ? (
        <Radio.Group
          label="Clocks go back that night, so this time comes twice. Which one?"
          value={at ? String(at.getTime()) : null}
          onChange={(time) => choose(new Date(Number(time)))}
        >
          {moments.map((one, place) => (
            <Radio
              key={one.getTime()}
              value={String(one.getTime())}
              label={`${place === 0 ? 'The first' : 'The second, an hour later'} (${offsetInWords(one, timeZone)})`}
            />
          ))}
        </Radio.Group>
      ) : null}
    </Stack>
  )
}

const leftOut = 'Clocks go forward then, so this time does not exist. Please choose another one.'

function zoneInWords(timeZone: string, at: Date | null): string {
  const name = timeZone.replaceAll('_', ' ')
  const offset = at ? offsetInWords(at, timeZone) : name
  return offset === name ? name : `${name}, ${offset}`
}
