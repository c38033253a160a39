import { Counted } from '#lib/database/generated/enums.ts'
import { slot } from '#lib/slot.ts'

export type Counts = Record<Counted, number>

/** Stands for every page that is no post: the front page, lists, the archive. */
export const otherPages = 'site'

const nothing = (): Counts => Object.fromEntries(Object.values(Counted).map((what) => [what, 0])) as Counts

/** More than any site has posts: what asks for more cannot fill the memory. */
const mostPlaces = 50_000

const tally = slot('tally', () => new Map<string, Counts>())

/** One more, in memory until `writeCounts`. `place` is the post's id, or `otherPages`. */
export function count(what: Counted, place: string): void {
  const counts = tally.get(place) ?? begin(place)
  if (counts) counts[what] += 1
}

function begin(place: string): Counts | null {
  if (tally.size >= mostPlaces) return null
  const counts = nothing()
  tally.set(place, counts)
  return counts
}

/** What was counted since the last time; the next one begins at nothing. */
export function takeTally(): [place: string, counts: Counts][] {
  const taken = [...tally]
  tally.clear()
  return taken
}

/** What could not be written is written with what is counted next. */
export function putBack(taken: readonly [place: string, counts: Counts][]): void {
  for (const [place, counts] of taken) {
    const sum = tally.get(place) ?? begin(place)
    if (sum) for (const what of Object.values(Counted)) sum[what] += counts[what]
  }
}
