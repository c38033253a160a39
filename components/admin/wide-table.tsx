import type { ReactNode } from 'react'

interface WideTableProps {
  /** What it is, for those who come to it by keyboard. */
  label: string
  className?: string
  children: ReactNode
}

/** It may be wider than a phone and longer than its place: who has no pointer scrolls it by keys. */
export const WideTable = ({ label, className = '', children }: WideTableProps) => (
  <section className={`wide-table ${className}`.trim()} aria-label={label} tabIndex={0}>
    <table>{children}</table>
  </section>
)
