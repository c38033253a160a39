import type { Outcome } from '#lib/web/form-action.ts'
import { PauseButton } from './pause-button.tsx'
import { whenInWords } from './when-in-words.ts'

type Act = (input: Record<string, never>) => Promise<Outcome<unknown>>

interface MoreActsProps {
  pausedUntil: string | null
  timeZone: string
  pause: Act
  resume: Act
}

export const MoreActs = ({ pausedUntil, timeZone, pause, resume }: MoreActsProps) => (
  <details className="more-acts" open={pausedUntil !== null}>
    <summary>{pausedUntil ? 'New comments are paused' : 'More'}</summary>
    {pausedUntil ? (
      <>
        <p>
          No new comments until {whenInWords(new Date(pausedUntil), timeZone)}. What is written to the team
          still arrives.
        </p>
        <PauseButton words="Take new comments again" act={resume} />
      </>
    ) : (
      <PauseButton words="Pause new comments for 24 hours" act={pause} />
    )}
    <p>
      <a href="/admin/comments/practice">Practise on invented comments</a>
    </p>
    <p>
      <a href="/admin/settings/blocked">Blocked words, e-mails and sites</a>
    </p>
  </details>
)
