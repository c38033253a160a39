'use client'

import { Select } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { Original } from '#lib/posts/original-queries.ts'
import type { FindOriginalForm } from '#lib/posts/schema.ts'
import type { PostActions } from './post-actions.ts'

interface OriginalFieldProps {
  chosen: string | null
  /** The chosen one as the page was opened. */
  known: Original | null
  about: Pick<FindOriginalForm, 'kind' | 'exceptId'>
  find: PostActions['findOriginals']
  error: string | undefined
  onChange: (id: string | null) => void
}

/** The post that this one says in another language, found by its title. */
export function OriginalField({ chosen, known, about, find, error, onChange }: OriginalFieldProps) {
  const [current, setCurrent] = useState(known)
  const [found, setFound] = useState<readonly Original[]>([])
  const search = useDebouncedCallback(async (title: string) => {
    const outcome = await find({ search: title, ...about }).catch(() => null)
    if (outcome?.ok) setFound(outcome.value)
  }, 250)

  function choose(id: string | null) {
    setCurrent(found.find((post) => post.id === id) ?? null)
    onChange(id)
  }

  return (
    <Select
      label="Translation of"
      description="If this post says another one in its own language: each then links to the other."
      placeholder="Search by title"
      data={choicesOf(chosen, [...(current ? [current] : []), ...found])}
      value={chosen}
      error={error}
      onChange={choose}
      onDropdownOpen={() => search('')}
      onSearchChange={search}
      filter={({ options }) => options}
      nothingFoundMessage="No post has this in its title."
      clearButtonProps={{ 'aria-label': 'This is no translation' }}
      searchable
      clearable
      size="md"
    />
  )
}

function choicesOf(chosen: string | null, posts: readonly Original[]) {
  const labels = new Map(posts.map(({ id, title, language }) => [id, `${title || 'Untitled'} (${language})`]))
  if (chosen && !labels.has(chosen)) labels.set(chosen, 'A post that you cannot open')
  return [...labels].map(([value, label]) => ({ value, label }))
}
