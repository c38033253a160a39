import '#components/admin/comments/comments.css'
import { CommentsTabs } from '#components/admin/comments/comments-tabs.tsx'
import { LogFields } from '#components/admin/comments/log-fields.tsx'
import { besideInWords, doneInWords } from '#components/admin/comments/log-words.ts'
import { momentInWords } from '#components/admin/posts/zoned-time.ts'
import { LogFilter, listLog, listLogPeople } from '#lib/comments/numbers/log-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export default adminPage({
  name: '/admin/comments/log',
  access: 'comment.moderate',
  render: async ({ actor, search }) => {
    const filter = LogFilter.parse(search)
    const [{ rows, nextCursor }, people, { timeZone }] = await Promise.all([
      listLog(actor, filter, search.cursor),
      listLogPeople(actor),
      findSite(),
    ])
    const asked = new URLSearchParams(
      Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    )
    const next = new URLSearchParams([...asked, ['cursor', nextCursor ?? '']])
    const now = new Date()
    return (
      <>
        <h1>What was done about comments</h1>
        <CommentsTabs here="/admin/comments/log" />
        <p className="quiet">
          Nothing in it can be changed or taken out. It knows who, when and why, and no text.
        </p>
        <LogFields filter={filter} people={people} />
        {rows.length === 0 ? <p className="sheet">Nothing like that was done.</p> : null}
        <ol className="plain-list log-rows">
          {rows.map((row) => (
            <li key={row.id}>
              {row.isThere ? (
                <a href={`/admin/comments/${row.commentId}`}>{doneInWords(row)}</a>
              ) : (
                <span>{doneInWords(row)}</span>
              )}{' '}
              <time dateTime={row.at.toISOString()}>{momentInWords(row.at, timeZone, now)}</time>
              <span className="quiet">{besideInWords(row)}</span>
            </li>
          ))}
        </ol>
        {nextCursor ? (
          <p>
            <a href={`/admin/comments/log?${next}`}>Older</a>
          </p>
        ) : null}
        <p>
          <a href={`/admin/comments/log.csv?${asked}`}>Download these (CSV)</a>
        </p>
      </>
    )
  },
})
