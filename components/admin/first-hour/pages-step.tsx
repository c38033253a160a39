'use client'

import { Button, Checkbox } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { StarterPage } from '#lib/posts/starter-queries.ts'
import type { StarterPagesForm } from '#lib/posts/starter-schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface PagesStepProps {
  pages: readonly StarterPage[]
  make: (input: StarterPagesForm) => Promise<Outcome<number>>
}

/** Pages to begin with: those that are not there can be made, those that are can be opened. */
export function PagesStep({ pages, make }: PagesStepProps) {
  const isReady = useIsReady()
  const missing = pages.filter(({ page }) => !page)
  const [left, setLeft] = useState<readonly string[]>([])
  const names = missing.map(({ name }) => name).filter((name) => !left.includes(name))
  const { run, isRunning, message } = useAction(make)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run({ names })
  }
  return (
    <form onSubmit={submit} className="sheet" inert={!isReady}>
      <p className="quiet">
        Good plain texts, in English, as drafts that nobody sees. What only you know is left blank in square
        brackets; with a blank left a page cannot be published.
      </p>
      <ul className="plain-list starter-pages">
        {pages.map(({ name, title, excerpt, page }) => (
          <li key={name}>
            {page ? (
              <>
                <a href={`/admin/posts/${page.id}`}>{title}</a>{' '}
                <span className="quiet">{blanksInWords(page.blanks)}</span>
              </>
            ) : (
              <Checkbox
                label={title}
                description={excerpt}
                checked={!left.includes(name)}
                onChange={(event) =>
                  setLeft(event.currentTarget.checked ? left.filter((one) => one !== name) : [...left, name])
                }
                size="md"
              />
            )}
          </li>
        ))}
      </ul>
      <Problem message={message} />
      {missing.length > 0 ? (
        <Button type="submit" loading={isRunning} disabled={names.length === 0}>
          {names.length === 1 ? 'Make this draft' : `Make these ${names.length} drafts`}
        </Button>
      ) : null}
    </form>
  )
}

function blanksInWords(count: number): string {
  if (count === 0) return 'No blank left.'
  return count === 1 ? 'One blank to fill.' : `${count} blanks to fill.`
}
