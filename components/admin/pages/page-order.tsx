'use client'

import '../topics/topics.css'
import './pages.css'
import type { PageInTree } from '#lib/posts/pages/queries.ts'
import type { ShiftPageForm } from '#lib/posts/pages/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface PageOrderProps {
  pages: readonly PageInTree[]
  shift: (input: ShiftPageForm) => Promise<Outcome<void>>
}

export function PageOrder({ pages, shift }: PageOrderProps) {
  const isReady = useIsReady()
  const { run, message } = useAction(shift)
  if (pages.length === 0) return <p className="quiet">There are no pages yet.</p>
  return (
    <div inert={!isReady}>
      <Problem message={message} />
      <ul className="plain-list terms page-order">
        {pages.map((page) => {
          const { id, title, path, parentId, depth } = page
          const siblings = pages.filter((other) => other.parentId === parentId)
          return (
            <li key={id} data-depth={Math.min(depth, 4)}>
              <div className="term">
                <span>
                  <a href={`/admin/posts/${id}`}>{titled(title)}</a> <span className="quiet">{path}</span>
                </span>
                <Shift page={page} by="up" isLast={siblings[0] === page} run={run} />
                <Shift page={page} by="down" isLast={siblings.at(-1) === page} run={run} />
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

interface ShiftProps {
  page: PageInTree
  by: 'up' | 'down'
  isLast: boolean
  run: (input: ShiftPageForm) => void
}

/** At the end of its row it stays, and keeps the focus of who came there by keyboard. */
const Shift = ({ page: { id, title }, by, isLast, run }: ShiftProps) => (
  <button
    type="button"
    className="as-link"
    aria-disabled={isLast}
    aria-label={`Move ${titled(title)} ${by}`}
    onClick={() => isLast || run({ pageId: id, by })}
  >
    {by === 'up' ? 'Up' : 'Down'}
  </button>
)

const titled = (title: string): string => title || 'Without a title'
