'use client'

import './redirects.css'
import { Alert, Button, Checkbox, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Stored } from '#lib/redirects/plan.ts'
import type { RedirectForm } from '#lib/redirects/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

/** What came of it: where it leads by now, and how many others go the shorter way. */
export interface SavedRedirect {
  path: string
  target: string
  by?: string
  moved: number
}

export type SaveRedirect = (input: RedirectForm) => Promise<Outcome<SavedRedirect>>

export function NewRedirect({ save }: { save: SaveRedirect }) {
  const [made, setMade] = useState<SavedRedirect | null>(null)
  const [round, setRound] = useState(0)
  const isReady = useIsReady()
  return (
    <div inert={!isReady}>
      {made ? <Made {...made} /> : null}
      <RedirectFields
        key={round}
        save={save}
        onDone={(saved) => {
          setMade(saved)
          setRound(round + 1)
        }}
      />
    </div>
  )
}

function Made({ path, target, by, moved }: SavedRedirect) {
  return (
    <Alert color="green" role="status" title={`${path} leads to ${target} now.`} variant="light" my="sm">
      {by ? `${by} itself leads on, so readers go to the end at once. ` : ''}
      {moved > 0
        ? `${moved === 1 ? 'One other address' : `${moved} other addresses`} that led there go the shorter way too.`
        : ''}
    </Alert>
  )
}

interface RedirectFieldsProps {
  /** Left out for a new one. */
  redirect?: Stored
  save: SaveRedirect
  onDone: (saved: SavedRedirect) => void
  onCancel?: () => void
}

export function RedirectFields({ redirect, save, onDone, onCancel }: RedirectFieldsProps) {
  const [form, setForm] = useState({
    from: redirect?.path ?? '',
    to: redirect?.target ?? '',
    permanent: redirect?.permanent ?? true,
  })
  const { run, isRunning, message, errorOf } = useAction(save, onDone)
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }))

  function submit(event: FormEvent) {
    event.preventDefault()
    run({ ...form, replace: Boolean(redirect) })
  }

  return (
    <form onSubmit={submit} method="post" className="sheet redirect-fields">
      <Problem message={message} />
      {redirect ? (
        <p>
          <strong>{redirect.path}</strong> leads to
        </p>
      ) : (
        <TextInput
          label="Old address"
          placeholder="/old-page/"
          value={form.from}
          error={errorOf('from')}
          onChange={(event) => set({ from: event.currentTarget.value })}
          spellCheck={false}
          autoCapitalize="none"
          required
        />
      )}
      <TextInput
        label={redirect ? 'New address' : 'Leads to'}
        description="A path of this site, such as /about/, or a whole address that begins with https://"
        value={form.to}
        error={errorOf('to') ?? (redirect ? errorOf('from') : undefined)}
        onChange={(event) => set({ to: event.currentTarget.value })}
        spellCheck={false}
        autoCapitalize="none"
        required
      />
      <Checkbox
        label="For good"
        description="Search engines then forget the old address. Leave it out for what will change again."
        checked={form.permanent}
        onChange={(event) => set({ permanent: event.currentTarget.checked })}
      />
      <Group>
        <Button type="submit" loading={isRunning}>
          {redirect ? 'Save' : 'Add'}
        </Button>
        {onCancel ? (
          <Button variant="subtle" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </Group>
    </form>
  )
}
