'use client'

import { useMemo, useState } from 'react'
import type { QueueDesk } from '#lib/comments/queue/find-queue-desk.ts'
import { piles } from '#lib/comments/queue/piles.ts'
import { Queue } from '../queue.tsx'
import { practiceActions } from './practice-actions.ts'
import { practised } from './practice-comments.ts'

const comments = practised.map(({ comment }) => comment)
const sections = piles
  .map((pile) => ({
    pile,
    count: comments.filter((comment) => comment.pile === pile).length,
    oldestSeconds: 3_600,
    late: 0,
  }))
  .filter(({ count }) => count > 0)

/** The queue as it is, over invented comments; what is decided stays in this page. */
export function PracticeQueue({ desk }: { desk: QueueDesk }) {
  const [said, setSaid] = useState('')
  const actions = useMemo(() => practiceActions(setSaid), [])
  const practiceDesk = useMemo(() => ({ ...desk, savedReplies: [] }), [desk])
  return (
    <>
      <div className="practice-said" role="status">
        {said ? <p className="feedback">{said}</p> : null}
      </div>
      <Queue
        comments={comments}
        desk={practiceDesk}
        actions={actions}
        sections={sections}
        ending={{ next: null }}
      />
    </>
  )
}
