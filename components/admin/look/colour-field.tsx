'use client'

import { TextInput } from '@mantine/core'
import { readableColours } from '#components/site/brand.ts'
import { colourInWords, isColour } from './colour-words.ts'

interface ColourFieldProps {
  label: string
  description: string
  value: string
  error: string | undefined
  onChange: (colour: string) => void
}

/** A colour, and what becomes of it where it could not be read. */
export function ColourField({ label, description, value, error, onChange }: ColourFieldProps) {
  return (
    <div>
      <TextInput
        label={label}
        description={description}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
        spellCheck={false}
        leftSectionWidth={52}
        leftSection={
          <input
            type="color"
            className="colour-well"
            aria-label={`${label}, chosen by eye`}
            value={isColour(value) ? value : '#000000'}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        }
      />
      {isColour(value) ? <Readable colour={value} /> : null}
    </div>
  )
}

function Readable({ colour }: { colour: string }) {
  const { day, night } = readableColours(colour)
  return (
    <>
      <p className="quiet colour-words" role="status">
        {colourInWords(colour)}
      </p>
      <p className="colour-samples">
        <span className="by-day" style={{ color: day }}>
          By day {day}
        </span>{' '}
        <span className="by-night" style={{ color: night }}>
          By night {night}
        </span>
      </p>
    </>
  )
}
