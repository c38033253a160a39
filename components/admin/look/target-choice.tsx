'use client'

import { Select } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import type { FindTargetsForm } from '#lib/posts/schema.ts'
import type { Target } from '#lib/posts/target-queries.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { kindsOfTargets } from './target-words.ts'

interface TargetChoiceProps {
  label: string
  find: (input: FindTargetsForm) => Promise<Outcome<Target[]>>
  add: (target: Target) => void
}

export function TargetChoice({ label, find, add }: TargetChoiceProps) {
  const [found, setFound] = useState<readonly Target[]>([])
  const [typed, setTyped] = useState('')
  const search = useDebouncedCallback(async (letters: string) => {
    const outcome = await find({ search: letters }).catch(() => null)
    if (outcome?.ok) setFound(outcome.value)
  }, 250)

  function choose(url: string | null) {
    const target = found.find((one) => one.url === url)
    if (target) add(target)
    setTyped('')
  }

  return (
    <Select
      label={label}
      placeholder="A page, topic, series or post"
      data={grouped(found)}
      value={null}
      onChange={choose}
      searchValue={typed}
      onSearchChange={(letters) => {
        setTyped(letters)
        search(letters)
      }}
      onDropdownOpen={() => search(typed)}
      filter={({ options }) => options}
      nothingFoundMessage="Nothing here has this in its name."
      searchable
      size="md"
    />
  )
}

function grouped(found: readonly Target[]) {
  const groups = Map.groupBy(found, ({ kind }) => kindsOfTargets[kind])
  return [...groups].map(([group, targets]) => ({
    group,
    items: targets.map(({ label, url }) => ({ value: url, label: label || 'Without a title' })),
  }))
}
