import type { Settled } from './use-queue.ts'

interface SittingEndingProps {
  settled: readonly Settled[]
  /** What waits beyond this page. */
  next: string | null
}

export function SittingEnding({ settled, next }: SittingEndingProps) {
  return (
    <section className="sheet ending" aria-label="The end">
      <p role="status">{endingWords(settled)}</p>
      {next ? (
        <p>
          More wait. <a href={next}>Go on</a>, or come back another time.
        </p>
      ) : (
        <p>
          <a href="/admin">Back to the desk</a>
        </p>
      )}
    </section>
  )
}

/** "Done. 38 settled, 2 handed over. Thank you." */
export function endingWords(settled: readonly Pick<Settled, 'action'>[]): string {
  const handedOver = settled.filter(({ action }) => action === 'hand_over').length
  const counts = [
    settled.length > handedOver ? `${settled.length - handedOver} settled` : '',
    handedOver > 0 ? `${handedOver} handed over` : '',
  ].filter(Boolean)
  return `Done. ${counts.join(', ')}. Thank you.`
}
