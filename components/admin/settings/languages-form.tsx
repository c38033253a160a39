'use client'

import { Button, Stack, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { LanguagesForm as Languages } from '#lib/settings/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface Catalogue {
  language: string
  ownName: string
  englishName: string
  /** Who had checked it before it came here. */
  checkedBy: string | null
}

interface LanguagesFormProps {
  catalogues: readonly Catalogue[]
  languages: Languages
  save: (input: Languages) => Promise<Outcome<void>>
}

/** Which catalogues readers see. A draft may be switched on; only who checked it frees its words about safety. */
export function LanguagesForm({ catalogues, languages, save }: LanguagesFormProps) {
  const [on, setOn] = useState(languages.interfaceLanguages)
  const [checks, setChecks] = useState(languages.languageChecks)
  const isReady = useIsReady()
  const { run, isRunning, message } = useAction(save, () => notifications.show({ message: 'Saved.' }))

  function submit(event: FormEvent) {
    event.preventDefault()
    run({ interfaceLanguages: on, languageChecks: checks })
  }

  return (
    <form onSubmit={submit} method="post" inert={!isReady}>
      <Stack gap="xl" className="sheet">
        <Problem message={message} />
        <p className="quiet">English is complete and stands in for whatever is off.</p>
        {catalogues.map((catalogue) => (
          <CatalogueFields
            key={catalogue.language}
            catalogue={catalogue}
            isOn={on.includes(catalogue.language)}
            check={checks[catalogue.language] ?? ''}
            onSwitch={(isOn) =>
              setOn((before) => [
                ...before.filter((language) => language !== catalogue.language),
                ...(isOn ? [catalogue.language] : []),
              ])
            }
            onCheck={(name) => setChecks((before) => ({ ...before, [catalogue.language]: name }))}
          />
        ))}
        <Button type="submit" loading={isRunning} maw="12rem">
          Save
        </Button>
      </Stack>
    </form>
  )
}

interface FieldsProps {
  catalogue: Catalogue
  isOn: boolean
  check: string
  onSwitch: (isOn: boolean) => void
  onCheck: (name: string) => void
}

function CatalogueFields({ catalogue, isOn, check, onSwitch, onCheck }: FieldsProps) {
  const { language, ownName, englishName, checkedBy } = catalogue
  const isChecked = Boolean(checkedBy ?? check.trim())
  return (
    <section aria-labelledby={`language-${language}`}>
      <h2 id={`language-${language}`}>
        {englishName} · <span lang={language}>{ownName}</span>
      </h2>
      <Stack gap="md">
        <div className="quiet">
          {isChecked ? (
            `Checked by ${checkedBy ?? check.trim()}.`
          ) : (
            <strong>Not yet checked by a speaker.</strong>
          )}
        </div>
        <Switch
          size="md"
          label={`Readers see ${englishName} words around posts in ${englishName}`}
          checked={isOn}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
        {checkedBy === null && (
          <TextInput
            label={`Who has checked the ${englishName} words`}
            description="Somebody who grew up with the language and has read every sentence: name and month. Until then, words about safety stay in English."
            placeholder="Name, month and year"
            size="md"
            maw="32rem"
            value={check}
            onChange={(event) => onCheck(event.currentTarget.value)}
          />
        )}
      </Stack>
    </section>
  )
}
