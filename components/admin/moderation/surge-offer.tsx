import { PauseButton } from '../comments/pause-button.tsx'

/** As many within an hour are more than readers of one site write. */
const surgeFrom = 20

interface SurgeOfferProps extends Pick<Parameters<typeof PauseButton>[0], 'pause' | 'resume'> {
  /** How many of those that wait came within the last hour. */
  lately: number
  pausedUntil: string | null
}

export const SurgeOffer = ({ lately, pausedUntil, pause, resume }: SurgeOfferProps) =>
  lately <= surgeFrom || pausedUntil ? null : (
    <section className="surge" aria-label="Many at once">
      <p>
        {lately >= 1000 ? '1,000 or more' : lately} came within the last hour. You can close the door for a
        day and read in peace: what is written to the team still arrives.
      </p>
      <PauseButton until={null} pause={pause} resume={resume} />
    </section>
  )
