'use client'

import { Button, Checkbox, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { commentsModes, type SiteForm } from '#lib/settings/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { ModeChoices } from '../comments/mode-choices.tsx'
import { NumberField } from '../number-field.tsx'
import { Problem } from '../problem.tsx'
import { TimeZoneField } from '../time-zone-field.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

type Site = Required<SiteForm>

interface SiteSettingsFormProps {
  site: Site
  /** What was measured of how long comments wait, a sentence each. */
  measured: readonly string[]
  save: (input: SiteForm) => Promise<Outcome<void>>
}

export function SiteSettingsForm({ site, measured, save }: SiteSettingsFormProps) {
  const [form, setForm] = useState<Site>(site)
  const isReady = useIsReady()
  const { run, isRunning, message, errorOf } = useAction(save, () =>
    notifications.show({ message: 'Saved.' }),
  )
  const set = (change: Partial<Site>) => setForm((before) => ({ ...before, ...change }))

  function submit(event: FormEvent) {
    event.preventDefault()
    run(form)
  }

  const text = (field: keyof Site, label: string, description?: string) => ({
    label,
    description,
    value: String(form[field]),
    error: errorOf(field),
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  })

  return (
    <form onSubmit={submit} method="post" inert={!isReady}>
      <Stack gap="lg" className="sheet">
        <Problem message={message} />
        <TextInput {...text('title', 'Name of the site')} required />
        <TextInput {...text('tagline', 'Tagline', 'A few words beside the name.')} />
        <Textarea
          {...text('description', 'Description', 'One or two sentences for search engines and feeds.')}
          autosize
        />
        <TextInput
          {...text('organisation', 'Organisation', 'Who publishes; replies of the team carry this name.')}
        />
        <TextInput {...text('language', 'Language', 'The language of most posts: en, km, fr, es, ar …')} />
        <TimeZoneField
          description="Dates are shown in it, and posts are scheduled in it."
          value={form.timeZone}
          error={errorOf('timeZone')}
          onChange={(timeZone) => set({ timeZone })}
        />
        <Radio.Group
          label="Who waits?"
          size="md"
          description="Until a person has read what they wrote. Topics and posts can have it otherwise; on posts about people at risk everyone waits, always."
          value={form.commentsMode}
          onChange={(commentsMode) => set({ commentsMode: commentsMode as Site['commentsMode'] })}
        >
          <Stack gap="xs" mt="xs">
            <ModeChoices modes={commentsModes} />
          </Stack>
        </Radio.Group>
        <NumberField
          label="Close comments after days"
          description="Counted from the day of publishing. 0 leaves them open."
          value={Number(form.commentsCloseAfterDays)}
          error={errorOf('commentsCloseAfterDays')}
          onChange={(days) => set({ commentsCloseAfterDays: days })}
        />
        <Checkbox
          label="Tell readers how long comments usually wait, as it is measured"
          description="Half of the comments of 30 days, rounded kindly, in each language. Where too few came, your own words stand."
          checked={form.usualWaitIsMeasured}
          onChange={(event) => set({ usualWaitIsMeasured: event.currentTarget.checked })}
        />
        <TextInput
          {...text(
            'usualWait',
            'Comments are usually read, in your own words',
            'Readers see it after they wrote: “within a day”.',
          )}
        />
        <div className="quiet">
          {measured.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <Checkbox
          label="Ask commenters for a website"
          description="Draws spam. Off is better for most sites."
          checked={form.askForWebsite}
          onChange={(event) => set({ askForWebsite: event.currentTarget.checked })}
        />
        <Checkbox
          label="Show “Leave this page quickly” on every page"
          description="For readers who may be watched. One tap, or Shift three times, opens another site in place of ours. It cannot empty the history of their browser."
          checked={form.quickExit}
          onChange={(event) => set({ quickExit: event.currentTarget.checked })}
        />
        {form.quickExit && (
          <TextInput
            {...text('quickExitUrl', 'Where it leads', 'Somewhere ordinary: the weather, a newspaper.')}
          />
        )}
        <Checkbox
          label="Nothing goes out without a second pair of eyes"
          description="Somebody other than its last writer approves each version first. Where you work alone, a reviewer from outside can do it by a review link."
          checked={form.secondEyes}
          onChange={(event) => set({ secondEyes: event.currentTarget.checked })}
        />
        <Checkbox
          label="Hide the site from search engines"
          checked={form.hiddenFromSearchEngines}
          onChange={(event) => set({ hiddenFromSearchEngines: event.currentTarget.checked })}
        />
        <Button type="submit" loading={isRunning} maw="12rem">
          Save
        </Button>
      </Stack>
    </form>
  )
}
