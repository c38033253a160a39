import { slot } from '#lib/slot.ts'
import { Turns } from '#lib/turns.ts'

/** At once about as many as there are connections to the database. */
const limits = { atOnce: 4, waiting: 500, refuse: () => new Error('Too many comments wait to be stored') }

/**
 * Few are stored at once and the others wait, the first come first: when more come than can be stored, each takes longer,
 * and none gives up waiting for a connection that readers need too.
 * @throws when so many wait that the last would wait too long
 */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  slot('turns of comments', () => new Turns(limits)).take(work)
