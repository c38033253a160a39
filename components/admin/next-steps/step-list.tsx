'use client'

import { Button } from '@mantine/core'
import { StepFields } from './step-fields.tsx'
import type { WrittenStep } from './written-step.ts'

interface StepListProps {
  steps: readonly WrittenStep[]
  error: string | undefined
  onChange: (steps: WrittenStep[]) => void
}

const newStep: WrittenStep = { kind: 'learn', title: '', text: '', linkUrl: '', linkLabel: '' }

export function StepList({ steps, error, onChange }: StepListProps) {
  const swap = (at: number) =>
    onChange(steps.map((step, here) => (here === at - 1 ? steps[at]! : here === at ? steps[at - 1]! : step)))
  return (
    <div className="step-list">
      {error ? <p role="alert">{error}</p> : null}
      {steps.map((step, at) => (
        <StepFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is nothing but its place until it is saved
          key={at}
          step={step}
          number={at + 1}
          onChange={(change) =>
            onChange(steps.map((one, here) => (here === at ? { ...one, ...change } : one)))
          }
          onEarlier={at > 0 ? () => swap(at) : undefined}
          onRemove={() => onChange(steps.filter((_, here) => here !== at))}
        />
      ))}
      <Button variant="default" onClick={() => onChange([...steps, newStep])}>
        Add a step
      </Button>
    </div>
  )
}
