'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'

export interface Signatory {
  id: string
  name: string
  /** Said to staff only. */
  pseudonym: boolean
}

/** The writer's own profile, or the name of which one would be made. */
export interface OwnProfile {
  id: string | null
  name: string
  make: (input: Record<string, never>) => Promise<Outcome<{ id: string; name: string }>>
}

interface AuthorsFieldProps {
  /** Ids, in the order in which readers see them. */
  chosen: readonly string[]
  authors: readonly Signatory[]
  own: OwnProfile
  error: string | undefined
  onChange: (ids: string[]) => void
}

export function AuthorsField({ chosen, authors: listed, own, error, onChange }: AuthorsFieldProps) {
  const [made, setMade] = useState<Signatory[]>([])
  const making = useAction(own.make, ({ id, name }) => {
    setMade([{ id, name, pseudonym: false }])
    onChange([id])
  })
  const authors = [...listed, ...made]
  const find = (id: string) => authors.find((author) => author.id === id)
  const nameOf = (id: string) => find(id)?.name ?? 'Somebody who was removed'
  const others = authors.filter(({ id }) => !chosen.includes(id))
  const ownId = own.id ?? made[0]?.id
  const swap = (at: number) =>
    onChange(chosen.map((id, here) => (here === at - 1 ? chosen[at]! : here === at ? chosen[at - 1]! : id)))
  return (
    <fieldset className="authors-field">
      <legend>Authors</legend>
      {chosen.length > 0 ? (
        <ol className="plain-list">
          {chosen.map((id, at) => (
            <li key={id}>
              <span>
                {nameOf(id)}
                {find(id)?.pseudonym ? <span className="quiet"> This is not their real name.</span> : null}
              </span>
              {at > 0 ? (
                <button
                  type="button"
                  className="as-link"
                  onClick={() => swap(at)}
                  aria-label={`Name ${nameOf(id)} earlier`}
                >
                  ↑
                </button>
              ) : null}
              <button
                type="button"
                className="as-link"
                onClick={() => onChange(chosen.filter((one) => one !== id))}
                aria-label={`Take ${nameOf(id)} off`}
              >
                ✕
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <div className="nobody-named">
          <p>
            Readers see no name under this.
            {ownId ? '' : ' You have no author’s profile yet; a name is enough to begin with.'}
          </p>
          <Button
            variant="light"
            loading={making.isRunning}
            onClick={() => (ownId ? onChange([ownId]) : making.run({}))}
          >
            {ownId ? `Name me: ${nameOf(ownId)}` : `Make my profile as “${own.name}”`}
          </Button>
          <Problem message={making.message || (making.errorOf('name') ?? '')} />
        </div>
      )}
      <NativeSelect
        aria-label="Add an author"
        data={[
          { value: '', label: 'Add an author …' },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value=""
        error={error}
        disabled={others.length === 0}
        onChange={(event) => event.currentTarget.value && onChange([...chosen, event.currentTarget.value])}
        size="md"
      />
    </fieldset>
  )
}
