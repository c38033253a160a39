import { slot } from '#lib/slot.ts'

/** About as many as there are connections to the database. */
const atOnce = 4
const mostWaiting = 500

/**
 * Few are stored at once and the others wait, the first come first: when more come than can be stored, each takes longer,
 * and none gives up waiting for a connection that readers need too.
 * @throws when so many wait that the last would wait too long
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turns = slot('turns of comments', () => ({ underWay: 0, waiting: [] as (() => void)[] }))
  if (turns.waiting.length >= mostWaiting) throw new Error('Too many comments wait to be stored')
  if (turns.underWay < atOnce) turns.underWay += 1
  else await new Promise<void>((begin) => turns.waiting.push(begin))
  try {
    return await work()
  } finally {
    const next = turns.waiting.shift()
    if (next) next()
    else turns.underWay -= 1
  }
}
