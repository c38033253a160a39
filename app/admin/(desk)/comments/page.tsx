import { CommentsTabs } from '#components/admin/comments/comments-tabs.tsx'
import { MoreActs } from '#components/admin/moderation/more-acts.tsx'
import { PileAge } from '#components/admin/moderation/pile-section.tsx'
import { PileTabs } from '#components/admin/moderation/pile-tabs.tsx'
import { pileWords } from '#components/admin/moderation/pile-words.ts'
import { PracticeOffer } from '#components/admin/moderation/practice-offer.tsx'
import { Queue } from '#components/admin/moderation/queue.tsx'
import { QueueSearch } from '#components/admin/moderation/queue-search.tsx'
import { QueueTabs } from '#components/admin/moderation/queue-tabs.tsx'
import { SurgeOffer } from '#components/admin/moderation/surge-offer.tsx'
import { findQueueDesk, hasDecided } from '#lib/comments/queue/find-queue-desk.ts'
import { isPile } from '#lib/comments/queue/piles.ts'
import { countQueue, listQueue } from '#lib/comments/queue/queries.ts'
import { findSitting } from '#lib/comments/queue/sitting-queries.ts'
import { type QueueTab, queueTabs } from '#lib/comments/schema.ts'
import type { Actor } from '#lib/people/actor.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { queueActions } from './queue-actions.ts'
import { pause, resume } from './team/actions.ts'

const isTab = (name: string | undefined): name is QueueTab => queueTabs.some((tab) => tab === name)

const endings: Partial<Record<QueueTab, string>> = {
  handed_over: 'Nothing was handed over.',
  imported: 'Nothing waits from an import.',
}

export default adminPage({
  name: '/admin/comments',
  access: 'comment.moderate',
  render: async ({ actor, search }) => {
    const tab = isTab(search.tab) ? search.tab : 'waiting'
    const [counts, shown] = await Promise.all([
      countQueue(actor),
      tab === 'waiting' ? sitting(actor, search) : settledTab(actor, tab, search.cursor),
    ])
    return (
      <>
        <h1>Comments</h1>
        <CommentsTabs here="/admin/comments" />
        <QueueSearch words="" />
        <QueueTabs tab={tab} counts={counts} />
        {shown}
      </>
    )
  },
})

async function sitting(actor: Actor, { pile, cursor }: Record<string, string | undefined>) {
  const asked = { pile: isPile(pile) ? pile : null, cursor }
  const [waiting, isExperienced] = await Promise.all([findSitting(actor, asked), hasDecided(actor)])
  const desk = await findQueueDesk(actor, waiting.items)
  const [state] = waiting.piles.filter((one) => one.pile === waiting.pile)
  return (
    <>
      {isExperienced ? null : <PracticeOffer />}
      <SurgeOffer lately={waiting.lately} pausedUntil={desk.pausedUntil} pause={pause} resume={resume} />
      {waiting.pile ? <PileTabs piles={waiting.piles} pile={waiting.pile} /> : null}
      {state ? (
        <>
          <p className="quiet">{pileWords[state.pile].how}</p>
          <PileAge state={state} />
        </>
      ) : null}
      {waiting.items.length === 0 ? (
        <p className="sheet">Nothing waits. Thank you.</p>
      ) : (
        <Queue
          key={`${waiting.pile} ${cursor ?? ''}`}
          comments={waiting.items}
          desk={desk}
          actions={queueActions}
          sections={waiting.isWhole ? waiting.piles : undefined}
          alike={waiting.alike}
          leases={waiting.leases}
          ending={{ next: waiting.isWhole ? null : nextOf(waiting) }}
        />
      )}
      {waiting.nextCursor ? (
        <p>
          <a href={nextOf(waiting)}>More comments</a>
        </p>
      ) : null}
      <MoreActs
        pausedUntil={desk.pausedUntil}
        timeZone={desk.timeZone}
        now={new Date()}
        pause={pause}
        resume={resume}
      />
    </>
  )
}

const nextOf = ({ pile, nextCursor }: { pile: string | null; nextCursor: string | null }): string =>
  nextCursor ? `/admin/comments?pile=${pile}&cursor=${nextCursor}` : '/admin/comments'

async function settledTab(actor: Actor, tab: QueueTab, cursor: string | undefined) {
  const { items, nextCursor } = await listQueue(actor, { tab, cursor })
  return (
    <>
      {items.length === 0 ? (
        <p className="sheet">{endings[tab] ?? 'There is nothing here.'}</p>
      ) : (
        <Queue
          key={`${tab} ${cursor ?? ''}`}
          comments={items}
          desk={await findQueueDesk(actor, items)}
          actions={queueActions}
        />
      )}
      {nextCursor ? (
        <p>
          <a href={`/admin/comments?tab=${tab}&cursor=${nextCursor}`}>More comments</a>
        </p>
      ) : null}
    </>
  )
}
