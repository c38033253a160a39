const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** "3 comments wait, the first since yesterday". */
export function waitingWords({
  waiting,
  oldestSeconds,
}: {
  waiting: number
  oldestSeconds: number | null
}): string {
  if (waiting === 0) return 'No comment waits'
  const many = manyWords(waiting)
  return oldestSeconds === null
    ? many
    : `${many}, ${waiting === 1 ? '' : 'the first '}${sinceWords(oldestSeconds)}`
}

/** "3 comments wait, 1 since yesterday"; where all or none of them came since, how long the first has. */
export function freshWords(counts: {
  waiting: number
  sinceYesterday: number
  oldestSeconds: number
}): string {
  const { waiting, sinceYesterday } = counts
  const isMixed = sinceYesterday > 0 && sinceYesterday < waiting && waiting < 1000
  return isMixed ? `${manyWords(waiting)}, ${sinceYesterday} since yesterday` : waitingWords(counts)
}

const manyWords = (waiting: number): string =>
  waiting === 1 ? '1 comment waits' : `${waiting >= 1000 ? '1,000 or more' : waiting} comments wait`

/** "for 3 hours". */
export function spanWords(seconds: number): string {
  if (seconds < hour) return 'for less than an hour'
  const [unit, name] = seconds < 2 * day ? [hour, 'hour'] : [day, 'day']
  const many = Math.floor(seconds / unit)
  return `for ${many} ${name}${many === 1 ? '' : 's'}`
}

/** "for 5 minutes", "since yesterday". */
export function sinceWords(seconds: number): string {
  if (seconds < 2 * minute) return 'since just now'
  if (seconds < hour) return `for ${Math.floor(seconds / minute)} minutes`
  if (seconds < 2 * hour) return 'for an hour'
  if (seconds < day) return `for ${Math.floor(seconds / hour)} hours`
  if (seconds < 2 * day) return 'since yesterday'
  return `for ${Math.floor(seconds / day)} days`
}
