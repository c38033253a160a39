'use client'

import '../posts/post-list.css'
import '../topics/topics.css'
import './redirects.css'
import { useState } from 'react'
import type { RedirectRow } from '#lib/redirects/queries.ts'
import type { RedirectPathForm } from '#lib/redirects/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { TermRow } from '../topics/term-row.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'
import { RedirectFields, type SaveRedirect } from './redirect-form.tsx'

interface RedirectListProps {
  redirects: readonly RedirectRow[]
  next: string | null
  total: number
  search: string
  save: SaveRedirect
  remove: (input: RedirectPathForm) => Promise<Outcome<void>>
}

export function RedirectList({ redirects, next, total, search, save, remove }: RedirectListProps) {
  const [open, setOpen] = useState<string | null>(null)
  const isReady = useIsReady()
  const { run, message } = useAction(remove)
  if (total === 0 && !search) return <p className="quiet">Nothing yet.</p>
  return (
    <>
      <form className="filters" action="/admin/settings/redirects" method="get">
        <label>
          Find an address
          <input type="search" name="search" defaultValue={search} />
        </label>
        <button type="submit">Show</button>
      </form>
      <Problem message={message} />
      <p className="quiet">{inWords(total, search)}</p>
      <ul className="plain-list terms" inert={!isReady}>
        {redirects.map((redirect) => (
          <li key={redirect.path}>
            {open === redirect.path ? (
              <RedirectFields
                redirect={redirect}
                save={save}
                onDone={() => setOpen(null)}
                onCancel={() => setOpen(null)}
              />
            ) : (
              <TermRow
                name={redirect.path}
                onChange={() => setOpen(redirect.path)}
                onRemove={() => run({ path: redirect.path })}
              >
                leads to {redirect.target}{' '}
                <span className="quiet">
                  {redirect.permanent ? '' : 'for now. '}
                  {redirect.isHidden ? 'A post stands there now, so nobody is led on.' : ''}
                </span>
              </TermRow>
            )}
          </li>
        ))}
      </ul>
      {next ? (
        <p>
          <a
            className="button-link quieter"
            href={`?${new URLSearchParams({ search, cursor: next })}`}
            rel="next"
          >
            More
          </a>
        </p>
      ) : null}
    </>
  )
}

function inWords(total: number, search: string): string {
  if (total === 0) return 'No address has these letters.'
  const many = total === 1 ? 'One address' : `${total} addresses`
  return search ? `${many} with these letters.` : `${many}.`
}
