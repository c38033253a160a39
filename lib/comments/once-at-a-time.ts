import { slot } from '#lib/slot.ts'

interface Stored<T> {
  sent: T
  isNew: boolean
}

/**
 * The same sent many times at once is stored by one for all: the others wait for its row, and for no connection of
 * the database. Two instances are parted by the row's key.
 */
export async function onceAtATime<T>(key: string, store: () => Promise<Stored<T>>): Promise<Stored<T>> {
  const underWay = slot('comments under way', () => new Map<string, Promise<unknown>>())
  const other = underWay.get(key) as Promise<Stored<T>> | undefined
  if (other) return { ...(await other), isNew: false }
  const own = store().finally(() => underWay.delete(key))
  underWay.set(key, own)
  return await own
}
