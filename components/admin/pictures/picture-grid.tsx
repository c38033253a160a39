import '../posts/post-list.css'
import './pictures.css'
import type { MediaItem } from '#lib/media/item.ts'
import { Thumbnail } from '../editor/thumbnail.tsx'

interface PictureGridProps {
  items: readonly MediaItem[]
  search: string
  next: string | null
}

export function PictureGrid({ items, search, next }: PictureGridProps) {
  const older = new URLSearchParams({ ...(search && { search }), cursor: next ?? '' })
  return (
    <>
      <form className="filters" action="/admin/pictures" method="get">
        <label>
          Search in descriptions, captions, credits and file names
          <input type="search" name="search" defaultValue={search} />
        </label>
        <button type="submit">Show</button>
      </form>
      {items.length === 0 ? <Nothing search={search} /> : null}
      <ul className="picture-cards plain-list">
        {items.map(({ id, alt, fileName, picture }) => (
          <li key={id}>
            <a href={`/admin/pictures/${id}`}>
              <Thumbnail picture={picture} alt="" width={320} />
              <span>{alt || fileName || 'A picture'}</span>
              {alt ? null : <span className="missing">No description yet</span>}
            </a>
          </li>
        ))}
      </ul>
      {next ? (
        <p>
          <a className="button-link quieter" href={`/admin/pictures?${older}`} rel="next">
            Older
          </a>
        </p>
      ) : null}
    </>
  )
}

const Nothing = ({ search }: { search: string }) =>
  search ? (
    <p>
      Nothing found for “{search}”. <a href="/admin/pictures">Show all pictures</a>
    </p>
  ) : (
    <p className="sheet">
      No pictures yet. What is added here, or in a post, can be used in every post. Readers see a picture only
      where a published post shows it.
    </p>
  )
