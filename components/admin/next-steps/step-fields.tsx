'use client'

import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { NextStepKind } from '#lib/database/generated/enums.ts'
import { kindNames } from './kind-names.ts'
import { plainOf, type WrittenStep } from './written-step.ts'

interface StepFieldsProps {
  step: WrittenStep
  /** From 1. */
  number: number
  onChange: (change: Partial<WrittenStep>) => void
  /** Left out for the first. */
  onEarlier: (() => void) | undefined
  onRemove: () => void
}

const kinds = Object.values(NextStepKind).map((value) => ({ value, label: kindNames[value] }))

/** One thing that a reader can do now. */
export function StepFields({ step, number, onChange, onEarlier, onRemove }: StepFieldsProps) {
  return (
    <fieldset className="step-fields sheet">
      <legend>Step {number}</legend>
      <NativeSelect
        label="What kind"
        data={kinds}
        value={step.kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value as NextStepKind })}
        size="md"
      />
      <TextInput
        label="In a few words"
        value={step.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        label="A sentence or two"
        value={plainOf(step.text)}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        autosize
      />
      <TextInput
        label="Where its link leads"
        value={step.linkUrl ?? ''}
        onChange={(event) => onChange({ linkUrl: event.currentTarget.value })}
        inputMode="url"
      />
      <TextInput
        label="Words of its link"
        value={step.linkLabel ?? ''}
        onChange={(event) => onChange({ linkLabel: event.currentTarget.value })}
      />
      <Group gap="xs" mt="sm">
        {onEarlier ? (
          <Button variant="default" onClick={onEarlier}>
            Move up
          </Button>
        ) : null}
        <Button variant="subtle" onClick={onRemove}>
          Take step {number} out
        </Button>
      </Group>
    </fieldset>
  )
}
