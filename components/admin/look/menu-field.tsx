'use client'

import { Select } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { LinkState } from '#lib/posts/checks/finding.ts'
import type { CheckTargetsForm, FindTargetsForm } from '#lib/posts/schema.ts'
import type { Target } from '#lib/posts/target-queries.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { LinksField, type LinksFieldProps } from '../links-field.tsx'
import { kindsOfTargets, statesOfTargets } from './target-words.ts'

export interface TargetActions {
  find: (input: FindTargetsForm) => Promise<Outcome<Target[]>>
  check: (input: CheckTargetsForm) => Promise<Outcome<Record<string, LinkState>>>
}

/** Links that can be chosen from what the site has; where one leads to nothing is said, and not refused. */
export function MenuField({ targets, ...field }: LinksFieldProps & { targets: TargetActions }) {
  const noteOf = useNotes(field.links, targets.check)
  const { legend, links, most, onChange } = field
  return (
    <div className="menu-field">
      <LinksField {...field} noteOf={noteOf} />
      {links.length < most ? (
        <TargetChoice
          label={`Add to “${legend}” from this site`}
          find={targets.find}
          add={({ label, url }) => onChange([...links, { label: label.slice(0, 60), url }])}
        />
      ) : null}
    </div>
  )
}

function useNotes(links: LinksFieldProps['links'], check: TargetActions['check']) {
  const [states, setStates] = useState<Record<string, LinkState>>({})
  const look = useDebouncedCallback(async (urls: string[]) => {
    const outcome = await check({ urls }).catch(() => null)
    if (outcome?.ok) setStates(outcome.value)
  }, 400)
  const asked = JSON.stringify([...new Set(links.map(({ url }) => url.trim()))].filter(Boolean))
  useEffect(() => {
    if (asked !== '[]') look(JSON.parse(asked))
  }, [asked, look])
  return (url: string): string | undefined => {
    const state = states[url.trim()]
    return state && state !== 'there' ? statesOfTargets[state] : undefined
  }
}

interface TargetChoiceProps {
  label: string
  find: TargetActions['find']
  add: (target: Target) => void
}

function TargetChoice({ label, find, add }: TargetChoiceProps) {
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
