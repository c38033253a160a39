import type { ReactNode } from 'react'

export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <div className="entry">
      <main>{children}</main>
    </div>
  )
}
