'use client'

import { Button, TextInput } from '@mantine/core'
import type { LibraryPicture } from './library-picture.ts'
import { Thumbnail } from './thumbnail.tsx'
import type { Library } from './use-library.ts'

interface LibraryGridProps {
  library: Library
  chosen: readonly LibraryPicture[]
  onToggle: (picture: LibraryPicture) => void
}

export function LibraryGrid({ library, chosen, onToggle }: LibraryGridProps) {
  const { items, isLoading, search, setSearch, more } = library
  return (
    <>
      <TextInput
        type="search"
        label="Search the library"
        description="In descriptions, captions, credits, file names and titles of posts."
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {items.length === 0 && !isLoading ? (
        <p className="quiet">
          {search ? 'Nothing found. Try another word.' : 'No pictures yet. Add one from this device.'}
        </p>
      ) : null}
      <ul className="library-grid plain-list" aria-busy={isLoading}>
        {items.map((item) => {
          const at = chosen.findIndex(({ id }) => id === item.id)
          return (
            <li key={item.id}>
              <button type="button" aria-pressed={at >= 0} onClick={() => onToggle(item)}>
                <Thumbnail picture={item.picture} alt="" width={320} />
                <span>{item.alt || item.fileName || 'No description yet'}</span>
                {at >= 0 ? <strong className="mark">✓ {at + 1}</strong> : null}
              </button>
            </li>
          )
        })}
      </ul>
      {more ? (
        <Button variant="default" onClick={more} loading={isLoading}>
          Older pictures
        </Button>
      ) : null}
    </>
  )
}
