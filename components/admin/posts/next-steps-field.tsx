'use client'

import { Radio } from '@mantine/core'
import type { NextStepsMode } from '#lib/database/generated/enums.ts'
import { StepList } from '../next-steps/step-list.tsx'
import type { Fields } from './post-form.ts'

interface NextStepsFieldProps {
  fields: Fields
  /** What the site's own steps are called. */
  siteSteps: readonly string[]
  error: string | undefined
  set: (change: Partial<Fields>) => void
}

export function NextStepsField({ fields, siteSteps, error, set }: NextStepsFieldProps) {
  const { nextStepsMode, nextSteps } = fields
  return (
    <div>
      <Radio.Group
        size="md"
        label="Next steps"
        description="What readers can do after reading."
        value={nextStepsMode}
        onChange={(mode) => set({ nextStepsMode: mode as NextStepsMode })}
      >
        <div className="answers">
          <Radio value="site" label="The site’s" />
          <Radio value="own" label="Its own" />
          <Radio value="none" label="None" />
        </div>
      </Radio.Group>
      {nextStepsMode === 'site' ? (
        <p className="quiet">
          {siteSteps.length > 0
            ? siteSteps.join(' · ')
            : 'The site has none yet. They are made under Settings.'}
        </p>
      ) : null}
      {nextStepsMode === 'own' ? (
        <StepList steps={nextSteps} error={error} onChange={(steps) => set({ nextSteps: steps })} />
      ) : null}
    </div>
  )
}
