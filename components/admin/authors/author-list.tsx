import '../posts/post-list.css'
import './authors.css'
import type { AuthorRow } from '#lib/people/author-queries.ts'
import { Thumbnail } from '../editor/thumbnail.tsx'

export function AuthorList({ authors }: { authors: readonly AuthorRow[] }) {
  return (
    <>
      <p>
        <a className="button-link" href="/admin/settings/authors/new">
          New author
        </a>
      </p>
      {authors.length === 0 ? (
        <p className="sheet">
          Nobody yet. A post may go out without an author, but readers trust a name and a face.
        </p>
      ) : null}
      <ul className="plain-list author-rows">
        {authors.map(({ id, name, slug, pseudonym, toldTo, portrait, postCount, canSave }) => (
          <li key={id}>
            <span className="portrait">
              {portrait ? <Thumbnail picture={portrait} alt="" width={160} /> : null}
            </span>
            <span className="row-title">
              <span>
                <a href={canSave ? `/admin/settings/authors/${id}` : `/authors/${encodeURIComponent(slug)}`}>
                  {name}
                </a>
                {toldTo ? `, as told to ${toldTo.name}` : null}
                {pseudonym ? <span className="quiet"> (not their real name)</span> : null}
              </span>
            </span>
            <span className="quiet">{postCount === 1 ? 'one post' : `${postCount} posts`}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
