import type { ReactNode } from 'react'

/** A page of a few sentences, with a form or without. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="sheet notice">
      <h1>{title}</h1>
      {children}
    </div>
  )
}
