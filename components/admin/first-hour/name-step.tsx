'use client'

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Picture } from '#lib/content/picture-html.ts'
import type { NameForm } from '#lib/settings/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import type { ListPictures } from '../editor/library-picture.ts'
import { PictureDialogs } from '../editor/picture-dialogs.tsx'
import { PictureField } from '../editor/picture-field.tsx'
import { PictureShelf } from '../editor/picture-shelf.tsx'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface NameStepProps {
  named: Required<NameForm>
  logo: Picture | null
  next: string
  save: (input: NameForm) => Promise<Outcome<void>>
  listPictures: ListPictures
}

export function NameStep({ named, logo, next, save, listPictures }: NameStepProps) {
  const isReady = useIsReady()
  const [form, setForm] = useState(named)
  const { run, isRunning, message, errorOf } = useAction(save, () => window.location.assign(next))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(form)
  }
  return (
    <PictureShelf pictures={logo ? [logo] : []}>
      <PictureDialogs list={listPictures}>
        <form onSubmit={submit} className="sheet" inert={!isReady}>
          <Problem message={message} />
          <TextInput
            label="Name of the site"
            value={form.title}
            error={errorOf('title')}
            onChange={(event) => setForm({ ...form, title: event.currentTarget.value })}
            required
          />
          <TextInput
            label="Organisation"
            description="Who publishes it. Answers of the team carry this name."
            value={form.organisation}
            error={errorOf('organisation')}
            onChange={(event) => setForm({ ...form, organisation: event.currentTarget.value })}
          />
          <PictureField
            legend="Logo"
            alt="The logo"
            invitation="Choose a logo"
            pictureId={form.logoId}
            error={errorOf('logoId')}
            onChange={(logoId) => setForm({ ...form, logoId })}
          />
          <Button type="submit" loading={isRunning}>
            Save and go on
          </Button>
        </form>
      </PictureDialogs>
    </PictureShelf>
  )
}
