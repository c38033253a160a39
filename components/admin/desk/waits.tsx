import { waitingWords } from './waiting-words.ts'

interface WaitsProps {
  comments: { waiting: number; handedOver: number; oldestSeconds: number | null } | null
  posts: { drafts: number; inReview: number; scheduled: number } | null
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

/** The words that are waited for; null where the role has nothing to do with it. */
export function Waits({ comments, posts }: WaitsProps) {
  return (
    <ul className="plain-list waits">
      {comments ? (
        <li>
          <a href="/admin/comments">{waitingWords(comments)}</a>
        </li>
      ) : null}
      {comments && comments.handedOver > 0 ? (
        <li>
          <a href="/admin/comments?tab=handed_over">
            {count(comments.handedOver, 'comment was', 'comments were')} handed over to an administrator
          </a>
        </li>
      ) : null}
      {posts && posts.inReview > 0 ? (
        <li>
          <a href="/admin/posts?status=in_review">
            {count(posts.inReview, 'post waits', 'posts wait')} for a second look
          </a>
        </li>
      ) : null}
      {posts && posts.drafts > 0 ? (
        <li>
          <a href="/admin/posts?status=draft">{count(posts.drafts, 'draft', 'drafts')} to go on with</a>
        </li>
      ) : null}
      {posts && posts.scheduled > 0 ? (
        <li>
          <a href="/admin/posts?status=scheduled">
            {count(posts.scheduled, 'post is', 'posts are')} scheduled
          </a>
        </li>
      ) : null}
      {posts ? (
        <li>
          <a href="/admin/posts/new">Write a new post</a>
        </li>
      ) : null}
      {posts ? (
        <li>
          <a href="/admin/write">Write without internet</a>
        </li>
      ) : null}
    </ul>
  )
}
