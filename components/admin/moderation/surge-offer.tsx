import type { Outcome } from '#lib/web/form-action.ts'
import { PauseButton } from './pause-button.tsx'

/** As many within an hour are more than readers of one site write. */
const surgeFrom = 20

interface SurgeOfferProps {
  /** How many of those that wait came within the last hour. */
  lately: number
  pausedUntil: string | null
  pause: (input: Record<string, never>) => Promise<Outcome<unknown>>
}

export const SurgeOffer = ({ lately, pausedUntil, pause }: SurgeOfferProps) =>
  lately <= surgeFrom || pausedUntil ? null : (
    <section className="surge" aria-label="Many at once">
      <p>
        {lately >= 1000 ? '1,000 or more' : lately} came within the last hour. You can close the door for a
        day and read in peace: what is written to the team still arrives.
      </p>
      <PauseButton words="Pause new comments for 24 hours" act={pause} />
    </section>
  )
