'use client'

import '../posts/posts.css'
import './authors.css'
import { Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { EditableAuthor } from '#lib/people/author-queries.ts'
import type { AuthorForm as Form, RemoveAuthorForm } from '#lib/people/author-schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import type { ListPictures } from '../editor/library-picture.ts'
import { PictureDialogs } from '../editor/picture-dialogs.tsx'
import { PictureField } from '../editor/picture-field.tsx'
import { PictureShelf } from '../editor/picture-shelf.tsx'
import { LinksField } from '../links-field.tsx'
import { plainOf } from '../next-steps/written-step.ts'
import { useLeavingWarning } from '../posts/use-leaving-warning.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface AuthorFormProps {
  /** Null for a new one. */
  author: EditableAuthor | null
  /** Who could have written down what this one told. */
  others: readonly { id: string; name: string }[]
  /** Null for who may not choose. */
  accounts: { id: string; name: string; email: string }[] | null
  mayRemove: boolean
  save: (input: Form) => Promise<Outcome<string>>
  remove: (input: RemoveAuthorForm) => Promise<Outcome<void>>
  listPictures: ListPictures
}

const list = '/admin/settings/authors'

export function AuthorForm(props: AuthorFormProps) {
  const { author, others, accounts, mayRemove, save, remove, listPictures } = props
  const [form, setForm] = useState(() => formOf(author))
  const isReady = useIsReady()
  const [isSaved, setSaved] = useState(true)
  const leaveFor = useLeavingWarning(!isSaved)
  const saving = useAction(save, () => leaveFor(list))
  const removing = useAction(remove, () => leaveFor(list))
  const set = (change: Partial<typeof form>) => {
    setSaved(false)
    setForm((before) => ({ ...before, ...change }))
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const { accountId, toldToId, ...rest } = form
    saving.run({
      ...rest,
      toldToId: toldToId || null,
      id: author?.id,
      ...(accounts && { accountId: accountId || null }),
    })
  }

  return (
    <PictureShelf pictures={author?.portrait ? [author.portrait] : []}>
      <PictureDialogs list={listPictures}>
        <form onSubmit={submit} className="sheet author-form" inert={!isReady}>
          <Problem message={saving.message || removing.message} />
          <TextInput
            label="Name"
            description="As readers see it."
            value={form.name}
            error={saving.errorOf('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
            required
          />
          <Checkbox
            label="This is not their real name"
            description="Said to staff only. Readers are told nothing of it."
            checked={form.pseudonym}
            onChange={(event) => set({ pseudonym: event.currentTarget.checked })}
            size="md"
          />
          {others.length > 0 ? (
            <NativeSelect
              label="Told to"
              description="For somebody who tells and does not write: “Name, as told to …”."
              data={[
                { value: '', label: 'Nobody: they write themselves' },
                ...others.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={form.toldToId}
              error={saving.errorOf('toldToId')}
              onChange={(event) => set({ toldToId: event.currentTarget.value })}
              size="md"
            />
          ) : null}
          <TextInput
            label="Address"
            description={
              author ? 'Links to the former address stop working.' : 'Left empty, it is made from the name.'
            }
            leftSection="/authors/"
            leftSectionWidth={84}
            value={form.slug}
            error={saving.errorOf('slug')}
            onChange={(event) => set({ slug: event.currentTarget.value })}
            spellCheck={false}
          />
          <PictureField
            legend="Portrait"
            alt="The portrait"
            invitation="Choose a portrait"
            pictureId={form.portraitId}
            error={saving.errorOf('portraitId')}
            onChange={(portraitId) => set({ portraitId })}
          />
          <Textarea
            label="About them"
            description="Stands under their posts. An empty line begins a new paragraph."
            value={plainOf(form.bio)}
            error={saving.errorOf('bio')}
            onChange={(event) => set({ bio: event.currentTarget.value })}
            autosize
            minRows={4}
          />
          <LinksField
            legend="Links"
            most={8}
            links={form.links}
            error={saving.errorOf('links')}
            onChange={(links) => set({ links })}
          />
          {accounts ? (
            <NativeSelect
              label="Account"
              description="Whoever signs in with it may change this profile and its posts."
              data={[
                { value: '', label: 'None' },
                ...accounts.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
              ]}
              value={form.accountId}
              error={saving.errorOf('accountId')}
              onChange={(event) => set({ accountId: event.currentTarget.value })}
              size="md"
            />
          ) : null}
          <Group>
            <Button type="submit" loading={saving.isRunning}>
              Save
            </Button>
            {author && mayRemove ? (
              <Button
                variant="default"
                loading={removing.isRunning}
                onClick={() => removing.run({ id: author.id })}
              >
                Remove
              </Button>
            ) : null}
          </Group>
        </form>
      </PictureDialogs>
    </PictureShelf>
  )
}

const formOf = (author: EditableAuthor | null) => ({
  name: author?.name ?? '',
  slug: author?.slug ?? '',
  bio: (author?.bio ?? '') as Form['bio'],
  links: author?.links ?? [],
  portraitId: author?.portrait?.id ?? null,
  pseudonym: author?.pseudonym ?? false,
  toldToId: author?.toldTo?.id ?? '',
  accountId: author?.accountId ?? '',
})
