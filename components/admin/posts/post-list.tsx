import './post-list.css'
import './bulk.css'
import type { PostRow } from '#lib/posts/queries.ts'
import type { ListPostsForm } from '#lib/posts/schema.ts'
import { bulkFormId } from './bulk-form-id.ts'
import { postsAddress } from './posts-address.ts'
import { statusNames } from './status-words.ts'
import { momentInWords } from './zoned-time.ts'

interface PostListProps {
  posts: readonly PostRow[]
  asked: ListPostsForm
  next: string | null
  timeZone: string
  maySeeNumbers: boolean
}

export function PostList({ posts, asked, next, timeZone, maySeeNumbers }: PostListProps) {
  if (posts.length === 0) return <NothingHere asked={asked} />
  const now = new Date()
  return (
    <>
      <ul className="plain-list post-rows">
        {posts.map((post) => (
          <li key={post.id} data-depth={Math.min(post.depth, 3)}>
            <div className="row-title">
              {post.canOpen ? (
                <label className="choose">
                  <input
                    type="checkbox"
                    name="postId"
                    value={post.id}
                    form={bulkFormId}
                    aria-label={`Choose “${post.title || 'Without a title'}”`}
                  />
                </label>
              ) : null}
              <Title post={post} />
              {post.kind === 'page' ? <span className="tag">Page</span> : null}
            </div>
            <div className="quiet row-facts">
              <span className={`status ${post.status}`}>{statusInWords(post, { timeZone, now })}</span>
              {post.authors.length > 0 ? (
                <span>{post.authors.map(({ name }) => name).join(', ')}</span>
              ) : null}
              <span>Changed {momentInWords(post.updatedAt, timeZone, now)}</span>
              {maySeeNumbers && post.status === 'published' ? (
                <a href={`/admin/posts/${post.id}/numbers`} aria-label={`Numbers of “${post.title}”`}>
                  Numbers
                </a>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {next ? (
        <p>
          <a className="button-link quieter" href={postsAddress(asked, { cursor: next })} rel="next">
            Older
          </a>
        </p>
      ) : null}
    </>
  )
}

function Title({ post: { id, title, path, language, canOpen } }: { post: PostRow }) {
  const words = title || 'Without a title'
  return (
    <a href={canOpen ? `/admin/posts/${id}` : encodeURI(path)} lang={language}>
      {words}
    </a>
  )
}

function statusInWords(
  { status, publishedAt }: PostRow,
  { timeZone, now }: { timeZone: string; now: Date },
): string {
  if (!publishedAt) return statusNames[status]
  const moment = momentInWords(publishedAt, timeZone, now)
  if (status === 'scheduled') return `Goes out ${moment}`
  return status === 'published' ? `Published ${moment}` : statusNames[status]
}

function NothingHere({ asked }: { asked: ListPostsForm }) {
  const isFiltered = Object.values(asked).some(Boolean)
  return isFiltered ? (
    <div className="sheet">
      <p>Nothing fits these filters.</p>
      <p>
        <a href="/admin/posts">Show everything</a>
      </p>
    </div>
  ) : (
    <div className="sheet">
      <h2>Your first post</h2>
      <p>
        Write one now: nobody sees it before you press <strong>Publish</strong>, and each save is kept in its
        history. Pages are for what stays, such as “About us”; posts have a date and a writer.
      </p>
    </div>
  )
}
