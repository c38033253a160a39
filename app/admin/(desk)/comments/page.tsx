import { Queue } from '#components/admin/moderation/queue.tsx'
import { QueueTabs } from '#components/admin/moderation/queue-tabs.tsx'
import { listQueue } from '#lib/comments/queries.ts'
import { type QueueTab, queueTabs } from '#lib/comments/schema.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { addBlockedWriter, decide, edit, reply, undoDecision } from './actions.ts'

const isTab = (name: string | undefined): name is QueueTab => queueTabs.some((tab) => tab === name)

const endings: Partial<Record<QueueTab, string>> = {
  waiting: 'Nothing waits. Thank you.',
  handed_over: 'Nothing was handed over.',
  imported: 'Nothing waits from an import.',
}

export default adminPage({
  name: '/admin/comments',
  access: 'comment.moderate',
  render: async ({ actor, search }) => {
    const tab = isTab(search.tab) ? search.tab : 'waiting'
    const [{ items, nextCursor, counts }, site] = await Promise.all([
      listQueue(actor, { tab, cursor: search.cursor }),
      findSite(),
    ])
    return (
      <>
        <h1>Comments</h1>
        <QueueTabs tab={tab} counts={counts} />
        {items.length === 0 ? (
          <p className="sheet">{endings[tab] ?? 'There is nothing here.'}</p>
        ) : (
          <Queue
            key={`${tab} ${search.cursor ?? ''}`}
            comments={items}
            organisation={site.organisation || site.title}
            timeZone={site.timeZone}
            actions={{ decide, undo: undoDecision, reply, edit, blockWriter: addBlockedWriter }}
          />
        )}
        {nextCursor ? (
          <p>
            <a href={`/admin/comments?tab=${tab}&cursor=${nextCursor}`}>More comments</a>
          </p>
        ) : null}
        <p className="quiet">
          <a href="/admin/settings/blocked">Blocked words, e-mails and sites</a>
        </p>
      </>
    )
  },
})
