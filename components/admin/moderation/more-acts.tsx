import { PauseButton } from '../comments/pause-button.tsx'
import { momentInWords } from '../posts/zoned-time.ts'

interface MoreActsProps extends Pick<Parameters<typeof PauseButton>[0], 'pause' | 'resume'> {
  pausedUntil: string | null
  timeZone: string
  now: Date
}

export const MoreActs = ({ pausedUntil, timeZone, now, pause, resume }: MoreActsProps) => (
  <details className="more-acts" open={pausedUntil !== null}>
    <summary>{pausedUntil ? 'New comments are paused' : 'More'}</summary>
    <PauseButton
      key={pausedUntil}
      until={pausedUntil && momentInWords(new Date(pausedUntil), timeZone, now)}
      pause={pause}
      resume={resume}
    />
    <p>
      <a href="/admin/comments/practice">Practise on invented comments</a>
    </p>
    <p>
      <a href="/admin/settings/blocked">Blocked words, e-mails and sites</a>
    </p>
  </details>
)
