'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import type { PlaceForm } from '#lib/settings/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { isTimeZone, TimeZoneField } from '../time-zone-field.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface LanguageStepProps {
  place: Required<PlaceForm>
  isDone: boolean
  next: string
  save: (input: PlaceForm) => Promise<Outcome<void>>
}

const usual = ['en', 'km', 'fr', 'es', 'ar', 'pt', 'sw', 'hi', 'id', 'de']
const nameOf = (language: string) =>
  new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language

export function LanguageStep({ place, isDone, next, save }: LanguageStepProps) {
  const isReady = useIsReady()
  const [form, setForm] = useState(place)
  const [isOther, setOther] = useState(!usual.includes(place.language))
  const { run, isRunning, message, errorOf } = useAction(save, () => window.location.assign(next))
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!isDone && isTimeZone(here)) setForm((before) => ({ ...before, timeZone: here }))
  }, [isDone])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(form)
  }
  return (
    <form onSubmit={submit} className="sheet" inert={!isReady}>
      <Problem message={message} />
      <NativeSelect
        label="Language of most posts"
        data={[
          ...usual.map((language) => ({ value: language, label: nameOf(language) })),
          { value: '', label: 'Another …' },
        ]}
        value={isOther ? '' : form.language}
        onChange={(event) => {
          const language = event.currentTarget.value
          setOther(!language)
          setForm({ ...form, language })
        }}
        size="md"
      />
      {isOther ? (
        <TextInput
          label="Its code"
          description="Two or three letters: my for Burmese, ne for Nepali."
          value={form.language}
          error={errorOf('language')}
          onChange={(event) => setForm({ ...form, language: event.currentTarget.value })}
          spellCheck={false}
          required
        />
      ) : null}
      <TimeZoneField
        description="Where most of you are. Posts are scheduled and dated in it."
        value={form.timeZone}
        error={errorOf('timeZone')}
        onChange={(timeZone) => setForm({ ...form, timeZone })}
      />
      <Button type="submit" loading={isRunning}>
        Save and go on
      </Button>
    </form>
  )
}
