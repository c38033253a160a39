'use client'

import './look.css'
import { Button, Radio, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { Picture } from '#lib/content/picture-html.ts'
import type { Look, LookForm as Sent } from '#lib/settings/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import type { ListPictures } from '../editor/library-picture.ts'
import { PictureDialogs } from '../editor/picture-dialogs.tsx'
import { PictureField } from '../editor/picture-field.tsx'
import { PictureShelf } from '../editor/picture-shelf.tsx'
import { NumberField } from '../number-field.tsx'
import { useLeavingWarning } from '../posts/use-leaving-warning.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'
import { AnnouncementField } from './announcement-field.tsx'
import { ColourField } from './colour-field.tsx'
import { LookPreview } from './look-preview.tsx'
import { MenuField, type TargetActions } from './menu-field.tsx'
import { TypefaceField } from './typeface-field.tsx'

interface LookFormProps {
  look: Look
  pictures: Picture[]
  save: (input: Sent) => Promise<Outcome<void>>
  listPictures: ListPictures
  targets: TargetActions
}

/** What readers see around every page, with a preview of what is not saved yet beside it. */
export function LookForm({ look, pictures, save, listPictures, targets }: LookFormProps) {
  const [saved, setSaved] = useState(look)
  const [form, setForm] = useState(look)
  const isReady = useIsReady()
  const isDirty = JSON.stringify(form) !== JSON.stringify(saved)
  useLeavingWarning(isDirty)
  const { run, isRunning, message, errorOf } = useAction(save, () => {
    setSaved(form)
    notifications.show({ message: 'Saved. Readers see it now.' })
  })
  const set = (change: Partial<Look>) => setForm((before) => ({ ...before, ...change }))

  function submit(event: FormEvent) {
    event.preventDefault()
    run(form)
  }

  return (
    <PictureShelf pictures={pictures}>
      <PictureDialogs list={listPictures}>
        <div className="look">
          <form onSubmit={submit} method="post" className="sheet look-form" inert={!isReady}>
            <Problem message={message} />
            <PictureField
              legend="Logo"
              alt="The logo"
              invitation="Choose a logo"
              pictureId={form.logoId}
              error={errorOf('logoId')}
              onChange={(logoId) => set({ logoId })}
            >
              <p className="quiet">
                It stands in place of the lamp and the name. Those who do not see it hear the name of the
                organisation.
              </p>
            </PictureField>
            <PictureField
              legend="Icon"
              alt="The icon"
              invitation="Choose an icon"
              pictureId={form.iconId}
              error={errorOf('iconId')}
              onChange={(iconId) => set({ iconId })}
            >
              <p className="quiet">For the tab of a browser and the screen of a phone. A square is best.</p>
            </PictureField>
            <ColourField
              label="Brand colour"
              description="For links, buttons and the mark."
              value={form.brandColour}
              error={errorOf('brandColour')}
              onChange={(brandColour) => set({ brandColour })}
            />
            <ColourField
              label="Accent colour"
              description="Used rarely: for numbers, short lines and the topic above a title."
              value={form.accentColour}
              error={errorOf('accentColour')}
              onChange={(accentColour) => set({ accentColour })}
            />
            <TypefaceField value={form.typeface} onChange={(typeface) => set({ typeface })} />
            <AnnouncementField
              announcement={form.announcement}
              error={errorOf('announcement')}
              onChange={(announcement) => set({ announcement })}
            />
            <MenuField
              targets={targets}
              legend="Menu"
              most={12}
              links={form.menu}
              error={errorOf('menu')}
              onChange={(menu) => set({ menu })}
            />
            <Textarea
              label="Foot of every page"
              description="Who you are and where you can be reached. One thought a line."
              value={form.footer}
              error={errorOf('footer')}
              onChange={(event) => set({ footer: event.currentTarget.value })}
              autosize
            />
            <MenuField
              targets={targets}
              legend="Links in the foot"
              most={8}
              links={form.footerLinks}
              error={errorOf('footerLinks')}
              onChange={(footerLinks) => set({ footerLinks })}
            />
            <Radio.Group
              label="Front page"
              size="md"
              value={form.frontPage}
              onChange={(frontPage) => set({ frontPage: frontPage as Look['frontPage'] })}
            >
              <Stack gap="xs" mt="xs">
                <Radio value="cards" label="Cards: a picture, a title, a sentence" />
                <Radio value="whole" label="Whole posts, one under the other" />
              </Stack>
            </Radio.Group>
            <NumberField
              label="Posts a page"
              value={form.postsPerPage}
              error={errorOf('postsPerPage')}
              onChange={(postsPerPage) => set({ postsPerPage })}
            />
            <div className="look-save">
              <Button type="submit" loading={isRunning}>
                Save
              </Button>
              <span role="status">{isDirty ? 'Not saved yet: only you see it.' : ''}</span>
            </div>
          </form>
          <LookPreview look={form} saved={saved} />
        </div>
      </PictureDialogs>
    </PictureShelf>
  )
}
