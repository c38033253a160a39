import './post-list.css'
import type { PageOfRows } from '#lib/posts/queries.ts'
import { type ListPostsForm, postStatuses } from '#lib/posts/schema.ts'
import { postsAddress } from './posts-address.ts'
import { statusNames } from './status-words.ts'

interface PostFiltersProps {
  asked: ListPostsForm
  counts: PageOfRows['counts']
  authors: readonly { id: string; name: string }[]
  topics: readonly { id: string; name: string; depth: number }[]
  mayWritePages: boolean
}

/** All filters stand in the address, so that a list can be kept and sent on. */
export function PostFilters({ asked, counts, authors, topics, mayWritePages }: PostFiltersProps) {
  const shown = postStatuses.filter((status) => counts[status] > 0 || asked.status === status)
  return (
    <>
      <p className="new-ones">
        <a className="button-link" href="/admin/posts/new">
          New post
        </a>
        {mayWritePages ? (
          <a className="button-link quieter" href="/admin/posts/new?kind=page">
            New page
          </a>
        ) : null}
      </p>
      <nav className="statuses" aria-label="By status">
        <a href={postsAddress(asked, { status: undefined })} aria-current={asked.status ? undefined : 'page'}>
          All <span className="count">{counts.all}</span>
        </a>
        {shown.map((status) => (
          <a
            key={status}
            href={postsAddress(asked, { status })}
            aria-current={asked.status === status ? 'page' : undefined}
          >
            {statusNames[status]} <span className="count">{counts[status]}</span>
          </a>
        ))}
      </nav>
      <form className="filters" action="/admin/posts" method="get">
        {asked.status ? <input type="hidden" name="status" value={asked.status} /> : null}
        <label>
          In the title
          <input type="search" name="search" defaultValue={asked.search} />
        </label>
        <label>
          Kind
          <select name="kind" defaultValue={asked.kind ?? ''}>
            <option value="">Posts and pages</option>
            <option value="post">Posts</option>
            <option value="page">Pages</option>
          </select>
        </label>
        <label>
          Author
          <select name="authorId" defaultValue={asked.authorId ?? ''}>
            <option value="">Everybody</option>
            {authors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {topics.length > 0 ? (
          <label>
            Topic
            <select name="topicId" defaultValue={asked.topicId ?? ''}>
              <option value="">All topics</option>
              {topics.map(({ id, name, depth }) => (
                <option key={id} value={id}>
                  {`${'– '.repeat(depth)}${name}`}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <button type="submit">Show</button>
      </form>
    </>
  )
}
