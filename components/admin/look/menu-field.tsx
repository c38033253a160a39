'use client'

import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { LinkState } from '#lib/posts/checks/finding.ts'
import type { CheckTargetsForm, FindTargetsForm } from '#lib/posts/schema.ts'
import type { Target } from '#lib/posts/target-queries.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { LinksField, type LinksFieldProps } from '../links-field.tsx'
import { useLater } from '../use-later.ts'
import { statesOfTargets } from './target-words.ts'

export interface TargetActions {
  find: (input: FindTargetsForm) => Promise<Outcome<Target[]>>
  check: (input: CheckTargetsForm) => Promise<Outcome<Record<string, LinkState>>>
}

/** Links that can be chosen from what the site has; where one leads to nothing is said, and not refused. */
export function MenuField({ targets, ...field }: LinksFieldProps & { targets: TargetActions }) {
  const noteOf = useNotes(field.links, targets.check)
  const { part } = useLater(loadChoice)
  const { legend, links, most, onChange } = field
  return (
    <div className="menu-field">
      <LinksField {...field} noteOf={noteOf} />
      {part && links.length < most ? (
        <part.TargetChoice
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

const loadChoice = () => import('./target-choice.tsx')
