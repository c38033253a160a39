'use client'

import { Button, Checkbox, Stack, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { LettersForm } from '#lib/settings/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { NumberField } from '../number-field.tsx'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

type Settings = Required<LettersForm>

interface LetterSettingsFormProps {
  settings: Settings
  /** Used where the fields stay empty. */
  usual: { name: string; email: string }
  save: (input: LettersForm) => Promise<Outcome<void>>
  test: (input: Record<string, never>) => Promise<Outcome<string>>
}

export function LetterSettingsForm({ settings, usual, save, test }: LetterSettingsFormProps) {
  const isReady = useIsReady()
  const [form, setForm] = useState(settings)
  const saving = useAction(save, () => notifications.show({ message: 'Saved.' }))
  const testing = useAction(test, (message) => notifications.show({ message }))
  const set = (change: Partial<Settings>) => setForm((before) => ({ ...before, ...change }))
  const text = (field: 'postalAddress' | 'senderName' | 'senderEmail' | 'replyTo') => ({
    value: form[field],
    error: saving.errorOf(field),
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    saving.run(form)
  }

  return (
    <form onSubmit={submit} method="post" inert={!isReady}>
      <Stack gap="lg" className="sheet">
        <Problem message={saving.message || testing.message} />
        <Checkbox
          label="Readers can get new posts by e-mail"
          description="A form stands at the end of each post and on “Follow”. Nothing that was published before is sent."
          checked={form.isOn}
          onChange={(event) => set({ isOn: event.currentTarget.checked })}
        />
        <Textarea
          label="Postal address of the organisation"
          description="It ends every letter, as the law of most countries asks. A post box will do."
          autosize
          minRows={2}
          {...text('postalAddress')}
        />
        <TextInput label="Sender’s name" placeholder={usual.name} {...text('senderName')} />
        <TextInput
          label="Sender’s e-mail"
          description="On a domain that your mail server may send for, or letters end among the unwanted mail: see “Letters” in docs/operating.md."
          type="email"
          placeholder={usual.email}
          {...text('senderEmail')}
        />
        <TextInput
          label="Answers go to"
          description="Empty: to the sender’s e-mail."
          type="email"
          {...text('replyTo')}
        />
        <NumberField
          label="Minutes between publishing and sending"
          description="Time to see a mistake, and to stop the letter on the desk."
          value={Number(form.delayMinutes)}
          error={saving.errorOf('delayMinutes')}
          onChange={(delayMinutes) => set({ delayMinutes })}
        />
        <NumberField
          label="Letters a second, at most"
          description="As many as your mail server allows."
          value={Number(form.perSecond)}
          error={saving.errorOf('perSecond')}
          onChange={(perSecond) => set({ perSecond })}
        />
        <Button type="submit" loading={saving.isRunning} maw="12rem">
          Save
        </Button>
        <div>
          <Button variant="default" loading={testing.isRunning} onClick={() => testing.run({})}>
            Send me the newest post as a letter
          </Button>
          <p className="quiet">With what is saved. Its links to change and leave belong to nobody.</p>
        </div>
      </Stack>
    </form>
  )
}
