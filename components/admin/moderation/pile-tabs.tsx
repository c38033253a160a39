import type { PileState } from '#lib/comments/queue/sitting-queries.ts'
import { pileWords } from './pile-words.ts'

interface PileTabsProps {
  piles: readonly PileState[]
  pile: PileState['pile']
}

/** Where more waits than one sitting: why it waits, what may hurt somebody first. */
export const PileTabs = ({ piles, pile }: PileTabsProps) => (
  <nav className="tabs" aria-label="Why they wait">
    {piles.map((state) => (
      <a
        key={state.pile}
        href={`/admin/comments?pile=${state.pile}`}
        aria-current={state.pile === pile ? 'page' : undefined}
      >
        {pileWords[state.pile].name}{' '}
        <span className="quiet">{state.count >= 1000 ? '1,000 or more' : state.count}</span>
        {state.late > 0 ? <span className="late-mark">late</span> : null}
      </a>
    ))}
  </nav>
)
