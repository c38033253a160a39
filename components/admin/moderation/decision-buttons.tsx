import { Button } from '@mantine/core'
import { type Action, decisionsFor, type Status } from './decisions.ts'
import type { QueueComment } from './queue-comment.ts'

interface DecisionButtonsProps {
  comment: QueueComment
  status: Status
  maySettle: boolean
  decide: (action: Action) => void
  /** Where readers reported what stands on the page. */
  keep: (() => void) | null
}

export function DecisionButtons({ comment, status, maySettle, decide, keep }: DecisionButtonsProps) {
  const { id } = comment
  const offered = decisionsFor({ ...comment, status }, maySettle)
  if (offered.length === 0) return <p className="quiet">Whoever looks after safety decides about this.</p>
  return (
    <div className="decisions">
      {keep ? (
        <div>
          <Button onClick={keep} aria-describedby={`keep-${id}`} fullWidth>
            Keep
          </Button>
          <small id={`keep-${id}`} className="quiet">
            It stays, the reports are settled
          </small>
        </div>
      ) : null}
      {offered.map(({ action, word, means, key }) => (
        <div key={action}>
          <Button
            variant={action === 'approve' ? 'filled' : 'default'}
            onClick={() => decide(action)}
            aria-describedby={`${action}-${id}`}
            aria-keyshortcuts={key}
            fullWidth
          >
            {word}
          </Button>
          <small id={`${action}-${id}`} className="quiet">
            {means}
          </small>
        </div>
      ))}
    </div>
  )
}
