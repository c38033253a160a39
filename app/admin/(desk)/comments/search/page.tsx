import { Queue } from '#components/admin/moderation/queue.tsx'
import { QueueSearch } from '#components/admin/moderation/queue-search.tsx'
import { findQueueDesk } from '#lib/comments/queue/find-queue-desk.ts'
import { searchComments } from '#lib/comments/queue/search.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { queueActions } from '../queue-actions.ts'

export default adminPage({
  name: '/admin/comments/search',
  access: 'comment.moderate',
  render: async ({ actor, search }) => {
    const { q = '', post, writer, cursor } = search
    const { items, nextCursor, tooMany } = await searchComments(actor, { words: q, post, writer, cursor })
    const asked = new URLSearchParams({ q, ...(post && { post }), ...(writer && { writer }) })
    return (
      <>
        <h1>Search comments</h1>
        <QueueSearch words={q} />
        {items.length === 0 ? (
          <p className="sheet">{tooMany ? 'Too many comments have this. Add a rarer word.' : nothingIn(q)}</p>
        ) : (
          <Queue
            key={`${asked} ${cursor ?? ''}`}
            comments={items}
            desk={await findQueueDesk(actor, items)}
            actions={queueActions}
          />
        )}
        {nextCursor ? (
          <p>
            <a href={`/admin/comments/search?${asked}&cursor=${nextCursor}`}>Older comments</a>
          </p>
        ) : null}
        <p>
          <a href="/admin/comments">What waits</a>
        </p>
      </>
    )
  },
})

const nothingIn = (words: string): string =>
  words ? `No comment has “${words}” in it.` : 'Type a word or a name to look for.'
