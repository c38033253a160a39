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
  const many =
    waiting === 1 ? '1 comment waits' : `${waiting >= 1000 ? '1,000 or more' : waiting} comments wait`
  return oldestSeconds === null
    ? many
    : `${many}, ${waiting === 1 ? '' : 'the first '}${sinceInWords(oldestSeconds)}`
}

export function sinceInWords(seconds: number): string {
  if (seconds < 2 * minute) return 'since just now'
  if (seconds < hour) return `for ${Math.floor(seconds / minute)} minutes`
  if (seconds < 2 * hour) return 'for an hour'
  if (seconds < day) return `for ${Math.floor(seconds / hour)} hours`
  if (seconds < 2 * day) return 'since yesterday'
  return `for ${Math.floor(seconds / day)} days`
}
