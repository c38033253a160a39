'use client'

import './pages.css'
import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { PageInTree } from '#lib/posts/pages/queries.ts'
import type { PlacePageForm } from '#lib/posts/pages/schema.ts'
import { pathUnder } from '#lib/posts/path.ts'

export type Placing = Pick<PlacePageForm, 'parentId' | 'address'>

export interface PlaceFieldProps {
  pageId: string
  pages: readonly PageInTree[]
  path: string
  /** Whether readers could ever know its address: then somebody says what becomes of it. */
  wasPublic: boolean
  error: string | undefined
  /** False where it was refused. */
  place: (placing: Placing) => Promise<boolean>
}

/** Under which page this one stands. It is no part of the text: it holds at once, whatever waits to go out. */
export function PlaceField({ pageId, pages, path, wasPublic, error, place }: PlaceFieldProps) {
  const [parentId, setParentId] = useState(pages.find(({ id }) => id === pageId)?.parentId ?? null)
  const [chosen, setChosen] = useState(parentId)
  const wish = pathUnder(pages.find(({ id }) => id === chosen)?.path ?? null, path)

  async function take(address: Placing['address']) {
    if (await place({ parentId: chosen, address })) setParentId(chosen)
  }

  return (
    <>
      <NativeSelect
        label="Under which page"
        description="Readers see the way from there."
        data={choicesFor(pages, pageId)}
        value={chosen ?? ''}
        error={error}
        onChange={(event) => setChosen(event.currentTarget.value || null)}
        size="md"
      />
      {chosen === parentId ? (
        <a href="/admin/settings/pages">Order of pages</a>
      ) : (
        <fieldset className="place-question">
          <legend>{wasPublic && wish !== path ? 'Shall its address follow?' : 'Put it there?'}</legend>
          {wasPublic && wish !== path ? (
            <>
              <p>
                It would be <strong>{wish}</strong>. Those of its sub-pages go along, and old links lead on.
              </p>
              <Group gap="xs">
                <Button onClick={() => take('follows')}>Let it follow</Button>
                <Button variant="default" onClick={() => take('stays')}>
                  Keep the address
                </Button>
                <Cancel onClick={() => setChosen(parentId)} />
              </Group>
            </>
          ) : (
            <Group gap="xs">
              <Button onClick={() => take('follows')}>Put it there</Button>
              <Cancel onClick={() => setChosen(parentId)} />
            </Group>
          )}
        </fieldset>
      )}
    </>
  )
}

const Cancel = ({ onClick }: { onClick: () => void }) => (
  <Button variant="subtle" onClick={onClick}>
    Cancel
  </Button>
)

/** All but itself and what stands below it. */
function choicesFor(pages: readonly PageInTree[], pageId: string) {
  const own = new Set([pageId])
  for (const { id, parentId } of pages) if (parentId && own.has(parentId)) own.add(id)
  const others = pages.filter(({ id }) => !own.has(id))
  return [
    { value: '', label: 'None: it stands at the top' },
    ...others.map(({ id, title, depth }) => ({
      value: id,
      label: `${'– '.repeat(depth)}${title || 'Without a title'}`,
    })),
  ]
}
