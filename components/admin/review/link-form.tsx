'use client'

import './review.css'
import { Button, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { MadeLink } from '#lib/review/make-link.ts'
import type { MakeLinkForm } from '#lib/review/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { CopyLink } from '../copy-link.tsx'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

const stays = [
  { value: '1', label: 'A day' },
  { value: '3', label: 'Three days' },
  { value: '7', label: 'A week' },
  { value: '14', label: 'Two weeks' },
  { value: '30', label: 'Thirty days' },
]

interface LinkFormProps {
  postId: string
  make: (input: MakeLinkForm) => Promise<Outcome<MadeLink>>
}

export function LinkForm({ postId, make }: LinkFormProps) {
  const isReady = useIsReady()
  const [made, setMade] = useState<MadeLink | null>(null)
  const { run, isRunning, message, errorOf } = useAction(make, setMade)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    run({
      postId,
      label: String(form.get('label')),
      days: Number(form.get('days')),
      shows: form.get('shows') === 'as_it_is' ? 'as_it_is' : 'newest',
      mayApprove: form.get('mayApprove') === 'on',
    })
  }

  return (
    <form onSubmit={submit} method="post" className="sheet link-form" inert={!isReady}>
      <Problem message={message} />
      <TextInput
        label="Who is it for?"
        description="So that you know it again in the list. They do not see it."
        name="label"
        maxLength={100}
        error={errorOf('label')}
      />
      <NativeSelect label="How long does it work?" name="days" data={stays} defaultValue="7" size="md" />
      <Radio.Group label="Which text does it show?" name="shows" defaultValue="newest" size="md">
        <div className="link-answers">
          <Radio value="newest" label="Always the newest" />
          <Radio value="as_it_is" label="The text as it is now" />
        </div>
      </Radio.Group>
      <Checkbox
        name="mayApprove"
        size="md"
        label="They may say that it can be published"
        description="Of exactly the text that they read. It counts as the second pair of eyes where no colleague could be that."
      />
      <Button type="submit" loading={isRunning}>
        Make the link
      </Button>
      {made ? (
        <CopyLink
          path={made.path}
          label="Send this link to them alone. It is shown only now: whoever has it can read the text."
        />
      ) : null}
    </form>
  )
}
