import type { CircleCounts } from '#lib/circle/subscriber-queries.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${count.toLocaleString('en')} people`)

/** How many, and how it has been going, in words. */
export function CircleWords({ counts }: { counts: CircleCounts }) {
  return (
    <>
      <p className="big-words">{counts.active === 0 ? 'Nobody gets letters yet.' : gets(counts.active)}</p>
      <ul className="plain-list">
        {counts.pending > 0 ? (
          <li>
            {people(counts.pending)} asked and did not confirm yet; after thirty days they are forgotten.
          </li>
        ) : null}
        {counts.left > 0 ? <li>{people(counts.left)} left.</li> : null}
        {counts.suppressed > 0 ? (
          <li>{people(counts.suppressed)} can no longer be reached: their mail server refused for good.</li>
        ) : null}
      </ul>
      {counts.months.length > 0 ? (
        <>
          <h2>Month by month</h2>
          <ul className="plain-list">
            {counts.months.toReversed().map(({ month, joined, left }) => (
              <li key={month}>
                <strong>{monthInWords(month)}</strong>: {joined.toLocaleString('en')} joined,{' '}
                {left.toLocaleString('en')} left
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

const gets = (count: number) => `${people(count)} ${count === 1 ? 'gets' : 'get'} your letters.`

const monthInWords = (month: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
