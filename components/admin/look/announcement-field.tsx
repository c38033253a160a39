'use client'

import { TextInput } from '@mantine/core'
import type { Look } from '#lib/settings/schema.ts'

type Announcement = Look['announcement']

interface AnnouncementFieldProps {
  announcement: Announcement
  error: string | undefined
  onChange: (announcement: Announcement) => void
}

/** A line above every page, for as long as it is true. */
export function AnnouncementField({ announcement, error, onChange }: AnnouncementFieldProps) {
  const set = (change: Partial<Announcement>) => onChange({ ...announcement, ...change })
  return (
    <fieldset className="announcement-field">
      <legend>Announcement</legend>
      <p className="quiet">One line above every page, never over it. Left empty, there is none.</p>
      <TextInput
        label="What it says"
        value={announcement.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        maxLength={160}
      />
      <TextInput
        label="Where it leads"
        description="If it leads somewhere: an address that begins with / or https://"
        value={announcement.url}
        onChange={(event) => set({ url: event.currentTarget.value })}
        inputMode="url"
      />
      <TextInput
        label="Its last day"
        description="It goes by itself at the end of that day. Left empty, it stays."
        type="date"
        value={announcement.until}
        onChange={(event) => set({ until: event.currentTarget.value })}
      />
      {error ? <p role="alert">{error}</p> : null}
    </fieldset>
  )
}
