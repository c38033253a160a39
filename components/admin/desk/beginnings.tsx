'use client'

import type { Begin } from '#lib/settings/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface BeginningsProps {
  hasDemonstration: boolean
  choose: (input: Begin) => Promise<Outcome<string>>
}

const choices: { choice: Begin['choice']; label: string; text: string }[] = [
  {
    choice: 'look',
    label: 'Look around',
    text: 'Keep the demonstration, Kapok Lane Fellowship, and try everything on it. Its people are invented.',
  },
  {
    choice: 'import',
    label: 'Bring my WordPress blog',
    text: 'Posts, pages, topics and comments from an export file, each at its old address. The demonstration goes.',
  },
  {
    choice: 'empty',
    label: 'Start empty',
    text: 'An empty site with your name on it. The demonstration goes.',
  },
]

export function Beginnings({ hasDemonstration, choose }: BeginningsProps) {
  const isReady = useIsReady()
  const { run, isRunning, message } = useAction(choose, (path) => window.location.assign(path))
  return (
    <>
      <Problem message={message} />
      <ul className="plain-list cards" inert={!isReady}>
        {choices
          .filter(({ choice }) => hasDemonstration || choice !== 'look')
          .map(({ choice, label, text }) => (
            <li key={choice}>
              <button
                type="button"
                className="sheet choice"
                disabled={isRunning}
                onClick={() => run({ choice })}
              >
                <strong>{label}</strong>
                <span className="quiet">{text}</span>
              </button>
            </li>
          ))}
      </ul>
    </>
  )
}
