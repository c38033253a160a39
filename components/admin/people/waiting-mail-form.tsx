'use client'

import { Button, NativeSelect, Radio, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { WaitingMailForm as Form, WaitingMailChoice } from '#lib/people/waiting-mail.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface WaitingMailFormProps {
  chosen: WaitingMailChoice
  /** They hear of what concerns somebody’s safety at once, unless they say never. */
  looksAfterSafety: boolean
  timeZone: string
  save: (input: Form) => Promise<Outcome<void>>
}

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

export function WaitingMailForm({ chosen, looksAfterSafety, timeZone, save }: WaitingMailFormProps) {
  const isReady = useIsReady()
  const [mail, setMail] = useState(chosen.mail)
  const [hour, setHour] = useState(String(chosen.hour))
  const { run, isRunning, message } = useAction(save, () => notifications.show({ message: 'Saved.' }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run({ mail, hour: Number(hour) })
  }
  return (
    <form onSubmit={submit} className="sheet" inert={!isReady}>
      <Radio.Group
        label="When comments wait, tell me by mail"
        description="How many and why, no name and no text."
        value={mail}
        onChange={(value) => setMail(value as Form['mail'])}
        size="md"
      >
        <Stack gap="sm" my="sm">
          <Radio value="at_once" label="At once, at most every ten minutes" size="md" />
          <Radio value="daily" label="Once a day" size="md" />
          <Radio value="never" label="Never" size="md" />
        </Stack>
      </Radio.Group>
      {mail === 'daily' ? (
        <NativeSelect
          label="At"
          description={`By the site’s clock: ${timeZone}`}
          data={hours}
          value={hour}
          onChange={(event) => setHour(event.currentTarget.value)}
          size="md"
          maw="20rem"
        />
      ) : null}
      {looksAfterSafety ? (
        <p className="quiet">
          {mail === 'never'
            ? 'You look after safety: with “Never” you do not hear either when somebody may be in danger.'
            : 'You look after safety: what concerns somebody’s safety you hear at once.'}
        </p>
      ) : null}
      <Problem message={message} />
      <Button type="submit" variant="default" loading={isRunning} mt="sm">
        Save
      </Button>
    </form>
  )
}
