'use client'

import '../topics/topics.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SeriesRow } from '#lib/series/queries.ts'
import type { SeriesIdForm } from '#lib/series/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { TermRow } from '../topics/term-row.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'
import { SeriesFields, type SeriesFieldsProps } from './series-fields.tsx'

interface SeriesListProps extends Pick<SeriesFieldsProps, 'save' | 'find'> {
  series: readonly SeriesRow[]
  remove: (input: SeriesIdForm) => Promise<Outcome<void>>
}

export function SeriesList({ series, save, remove, find }: SeriesListProps) {
  const [open, setOpen] = useState<string | null>(null)
  const isReady = useIsReady()
  const { run, message } = useAction(remove)
  const close = () => setOpen(null)
  return (
    <div inert={!isReady}>
      <Problem message={message} />
      <ul className="plain-list terms">
        {series.map((one) => (
          <li key={one.id}>
            {open === one.id ? (
              <SeriesFields series={one} save={save} find={find} onDone={close} />
            ) : (
              <TermRow name={one.name} onChange={() => setOpen(one.id)} onRemove={() => run({ id: one.id })}>
                <span className="quiet">{`/series/${one.slug}, ${partsInWords(one.parts.length)}`}</span>
              </TermRow>
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <SeriesFields save={save} find={find} onDone={close} />
      ) : (
        <Button variant="default" onClick={() => setOpen('new')}>
          Add a series
        </Button>
      )}
      {series.length > 0 ? <p className="quiet">Posts of a removed series stay as they are.</p> : null}
    </div>
  )
}

const partsInWords = (count: number): string =>
  count === 0 ? 'no parts yet' : count === 1 ? 'one part' : `${count} parts`
