'use client'

import '../posts/posts.css'
import { Button, Group } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { SiteSteps } from '#lib/circle/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { useLeavingWarning } from '../posts/use-leaving-warning.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'
import { StepList } from './step-list.tsx'
import type { WrittenStep } from './written-step.ts'

interface SiteStepsFormProps {
  steps: WrittenStep[]
  save: (input: SiteSteps) => Promise<Outcome<void>>
}

export function SiteStepsForm({ steps: stored, save }: SiteStepsFormProps) {
  const [steps, setSteps] = useState(stored)
  const isReady = useIsReady()
  const [isSaved, setSaved] = useState(true)
  const { run, isRunning, message, errorOf } = useAction(save, () => setSaved(true))
  useLeavingWarning(!isSaved)

  function submit(event: FormEvent) {
    event.preventDefault()
    run({ steps })
  }

  return (
    <form onSubmit={submit} className="narrow" inert={!isReady}>
      <Problem message={message} />
      <StepList
        steps={steps}
        error={errorOf('steps')}
        onChange={(next) => {
          setSaved(false)
          setSteps(next)
        }}
      />
      <Group mt="lg">
        <Button type="submit" loading={isRunning}>
          Save
        </Button>
        <span role="status" className="quiet">
          {isSaved ? '' : 'Not saved yet'}
        </span>
      </Group>
    </form>
  )
}
