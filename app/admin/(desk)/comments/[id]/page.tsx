import { EraseButton } from '#components/admin/moderation/erase-button.tsx'
import { EventList } from '#components/admin/moderation/event-list.tsx'
import { Queue } from '#components/admin/moderation/queue.tsx'
import { findQueueDesk } from '#lib/comments/queue/find-queue-desk.ts'
import { listModerationEvents, requireComment } from '#lib/comments/queue/queries.ts'
import { may } from '#lib/people/actor.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { requireUuid } from '#lib/web/require-uuid.ts'
import { erase } from '../actions.ts'
import { queueActions } from '../queue-actions.ts'

export default adminPage({
  name: '/admin/comments/[id]',
  access: 'comment.moderate',
  render: async ({ actor, params }) => {
    const id = requireUuid(params.id)
    const [comment, events] = await Promise.all([requireComment(actor, id), listModerationEvents(actor, id)])
    const desk = await findQueueDesk(actor, [comment])
    return (
      <>
        <h1>One comment</h1>
        <Queue comments={[comment]} desk={desk} actions={queueActions} />
        <h2>What was done with it</h2>
        <EventList events={events} timeZone={desk.timeZone} now={new Date()} />
        {may(actor, 'comment.erase') && comment.status !== 'erased' ? (
          <EraseButton commentId={id} version={comment.version} erase={erase} />
        ) : null}
        <p>
          <a href="/admin/comments">All comments</a>
        </p>
      </>
    )
  },
})
