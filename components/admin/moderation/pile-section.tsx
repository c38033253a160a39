'use client'

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PileState } from '#lib/comments/queue/sitting-queries.ts'
import { targetHours } from '#lib/comments/queue/target-ages.ts'
import { spanWords } from '../desk/waiting-words.ts'
import { pileWords } from './pile-words.ts'

interface PileSectionProps {
  state: PileState
  /** Nothing else waits: there is no reason to fold it. */
  isOnly: boolean
  decideAll: () => void
  children: ReactNode
}

export function PileSection({ state, isOnly, decideAll, children }: PileSectionProps) {
  const { pile, count } = state
  const { name, how } = pileWords[pile]
  const heading = `pile-${pile}`
  return (
    <section className="pile" aria-labelledby={heading}>
      <h2 id={heading}>
        {name} <span className="quiet">{count}</span>
      </h2>
      <p className="quiet">{how}</p>
      <PileAge state={state} />
      {pile === 'spam' ? (
        <>
          <details className="folded-pile" open={isOnly}>
            <summary>Look through {count === 1 ? 'it' : `all ${count}`}</summary>
            <div className="queue">{children}</div>
          </details>
          <Button variant="default" onClick={decideAll} mt="sm">
            One decision for all {count}
          </Button>
        </>
      ) : (
        <div className="queue">{children}</div>
      )}
    </section>
  )
}

/** How long the first has waited, and whether that is too long. */
export function PileAge({ state: { pile, oldestSeconds, late } }: { state: PileState }) {
  const hours = targetHours[pile]
  return late > 0 ? (
    <p className="late">
      {late === 1 ? '1 has' : `${late} have`} waited longer than {hours} hours; the first{' '}
      {spanWords(oldestSeconds)}.
    </p>
  ) : (
    <p className="quiet">The first waits {spanWords(oldestSeconds)}.</p>
  )
}
