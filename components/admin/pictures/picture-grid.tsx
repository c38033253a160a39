import '../posts/post-list.css'
import './pictures.css'
import type { ReactNode } from 'react'
import type { MediaItem } from '#lib/media/item.ts'
import type { ListMedia } from '#lib/media/schema.ts'
import { Thumbnail } from '../editor/thumbnail.tsx'
import { pictureName } from './picture-name.ts'

interface PictureGridProps {
  items: readonly MediaItem[]
  asked: ListMedia
  next: string | null
  /** In place of the plain cards. */
  children: ReactNode
}

const choices: { show: NonNullable<ListMedia['show']>; label: string }[] = [
  { show: 'all', label: 'All' },
  { show: 'undescribed', label: 'Without a description' },
  { show: 'unused', label: 'Used nowhere' },
]

export function PictureGrid({ items, asked, next, children }: PictureGridProps) {
  const { search = '', show = 'all' } = asked
  return (
    <>
      <nav className="tabs" aria-label="Which pictures">
        {choices.map((choice) => (
          <a
            key={choice.show}
            href={addressOf({ search, show: choice.show })}
            aria-current={choice.show === show ? 'page' : undefined}
          >
            {choice.label}
          </a>
        ))}
      </nav>
      <form className="filters" action="/admin/pictures" method="get">
        {show === 'all' ? null : <input type="hidden" name="show" value={show} />}
        <label>
          Search in descriptions, captions, credits, file names and titles of posts
          <input type="search" name="search" defaultValue={search} />
        </label>
        <button type="submit">Show</button>
      </form>
      {items.length === 0 ? <Nothing search={search} show={show} /> : null}
      {children ?? (
        <ul className="picture-cards plain-list">
          {items.map((item) => (
            <li key={item.id}>
              <a href={`/admin/pictures/${item.id}`}>
                <Thumbnail picture={item.picture} alt="" width={320} />
                <span>{pictureName(item)}</span>
                {item.alt || item.decorative ? null : <span className="missing">No description yet</span>}
              </a>
            </li>
          ))}
        </ul>
      )}
      {next ? (
        <p>
          <a className="button-link quieter" href={addressOf({ search, show, cursor: next })} rel="next">
            Older
          </a>
        </p>
      ) : null}
    </>
  )
}

function addressOf({ search, show, cursor }: ListMedia): string {
  const query = new URLSearchParams({
    ...(search && { search }),
    ...(show && show !== 'all' && { show }),
    ...(cursor && { cursor }),
  })
  return query.size > 0 ? `/admin/pictures?${query}` : '/admin/pictures'
}

function Nothing({ search, show }: { search: string; show: string }) {
  if (search) {
    return (
      <p>
        Nothing found for “{search}”. <a href="/admin/pictures">Show all pictures</a>
      </p>
    )
  }
  if (show === 'undescribed') return <p className="sheet">Every picture of yours is described. Thank you.</p>
  if (show === 'unused') return <p className="sheet">Every picture is used somewhere.</p>
  return (
    <p className="sheet">
      No pictures yet. What is added here, or in a post, can be used in every post. Readers see a picture only
      where a published post shows it.
    </p>
  )
}
