'use client'

import { NativeSelect } from '@mantine/core'

interface AuthorsFieldProps {
  /** Ids, in the order in which readers see them. */
  chosen: readonly string[]
  authors: readonly { id: string; name: string }[]
  error: string | undefined
  onChange: (ids: string[]) => void
}

export function AuthorsField({ chosen, authors, error, onChange }: AuthorsFieldProps) {
  const nameOf = (id: string) =>
    authors.find((author) => author.id === id)?.name ?? 'Somebody who was removed'
  const others = authors.filter(({ id }) => !chosen.includes(id))
  const swap = (at: number) =>
    onChange(chosen.map((id, here) => (here === at - 1 ? chosen[at]! : here === at ? chosen[at - 1]! : id)))
  return (
    <fieldset className="authors-field">
      <legend>Authors</legend>
      {chosen.length > 0 ? (
        <ol className="plain-list">
          {chosen.map((id, at) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
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
      ) : null}
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
