import './topics.css'
import type { ReactNode } from 'react'

interface TermRowProps {
  name: string
  /** Beside the name: where it stands, how many posts. */
  children: ReactNode
  onChange: () => void
  /** With what the button merges into, said aloud only; left out where nothing can be merged. */
  merge?: { into: string; begin: () => void } | undefined
  onRemove: () => void
}

/** One topic, tag, series or old address in its list, and what can be done with it. */
export function TermRow({ name, children, onChange, merge, onRemove }: TermRowProps) {
  return (
    <div className="term">
      <span>
        <strong>{name}</strong> {children}
      </span>
      <button type="button" className="as-link" onClick={onChange} aria-label={`Change ${name}`}>
        Change
      </button>
      {merge ? (
        <button
          type="button"
          className="as-link"
          onClick={merge.begin}
          aria-label={`Merge ${name} into ${merge.into}`}
        >
          Merge
        </button>
      ) : null}
      <button type="button" className="as-link" onClick={onRemove} aria-label={`Remove ${name}`}>
        Remove
      </button>
    </div>
  )
}
