import type { ReactNode } from 'react'
import type { StepKind } from './words/en.ts'

/** A small oil lamp with its flame. */
export function LampMark() {
  return (
    <svg className="lamp" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path className="flame" d="M25.5 2c2.4 3.2 3.4 5 3.4 6.8a3.4 3.4 0 0 1-6.8 0C22.1 7 23.1 5.2 25.5 2z" />
      <path d="M6.4 15.2C3.7 13 1.4 14.4 1.4 17.2c0 3 3 4.6 5.8 4.9A11 11 0 0 0 12 25.8V28H8.6v2h14.8v-2H20v-2.2c4.5-1.8 6.7-5.4 7.3-11.8h-3.2c-.8 2-2.2 2.8-4.2 2.8H12.2c-2.5 0-4-.4-5.8-1.6zm-.9 4.3c-1.4-.5-2.1-1.3-2.1-2.3s.7-1.4 2-.4c0 .9 0 1.8.1 2.7z" />
    </svg>
  )
}

/** Line drawings for what a reader can do. */
export function StepIcon({ kind }: { kind: StepKind }) {
  return (
    <svg className="step-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      {drawings[kind]}
    </svg>
  )
}

const drawings: Record<StepKind, ReactNode> = {
  learn: (
    <path d="M12 6.5C9.8 4.8 6.5 4.3 3 4.8v13.4c3.5-.5 6.8 0 9 1.8 2.2-1.8 5.5-2.3 9-1.8V4.8c-3.5-.5-6.8 0-9 1.7zm0 0V20" />
  ),
  give: (
    <path d="M12 11.5C9.5 9.4 7.5 7.8 7.5 5.7A2.4 2.4 0 0 1 12 4.6a2.4 2.4 0 0 1 4.5 1.1c0 2.1-2 3.7-4.5 5.8zM2.5 14.5h3l4-.8 4.5 1.6-.5 2.2H9.5m4-.8 5.5-2.4c1.5-.6 2.8 1 1.6 2.2L15 20.5H6l-3.5-1" />
  ),
  sponsor: (
    <path d="M12 21v-9m0 3.5c-5 0-7-2.6-7-6.5 4.5 0 7 2 7 6.5zm0-3.5c0-4.8 2.5-7.5 8-7.5 0 4.8-2.5 7.5-8 7.5zM7 21h10" />
  ),
  pray: (
    <path d="M9 21h6m-5-2.5V11h4v7.5M12 11V9m0-6.5c1.7 2.2 2.2 3.2 2.2 4.3a2.2 2.2 0 0 1-4.4 0c0-1.1.5-2.1 2.2-4.3zM7.5 18.5h9V21h-9z" />
  ),
  volunteer: (
    <path d="M8 12V5.5a1.5 1.5 0 0 1 3 0V11m0-1V4.5a1.5 1.5 0 0 1 3 0V11m0-4.5a1.5 1.5 0 0 1 3 0V14c0 4.5-2.5 7-6 7-3 0-4.5-1.5-6-4.5l-1.6-3.3c-.7-1.6 1-2.6 2.1-1.3L8 14.5z" />
  ),
  share: <path d="M3 6h18v12.5H3zm0 .5 9 7 9-7M3.5 18l6-6.3m5 0 6 6.3" />,
}
