import type { Transaction } from '#lib/database/client.ts'
import { lockTree, type Place, readPlaces } from './places.ts'
import { whyNotUnder } from './tree.ts'

export interface IncomingPlace {
  id: string
  parentId: string | null
  position: number
}

/** @returns the pages that could not stand where they were wished, and stand at the top */
export async function takeInPlaces(tx: Transaction, incoming: readonly IncomingPlace[]): Promise<Place[]> {
  if (incoming.length === 0) return []
  await lockTree(tx)
  const pages = await readPlaces(tx)
  const known = new Map(pages.map((page) => [page.id, page]))
  const atTop: Place[] = []
  for (const { id: postId, parentId: wish, position } of incoming) {
    const page = known.get(postId)
    if (!page) continue
    const problem = whyNotUnder(pages, postId, wish)
    if (problem) atTop.push(page)
    page.parentId = problem ? null : wish
    await tx.pagePlace.create({
      data: { postId, parentId: page.parentId, position },
      select: { postId: true },
    })
  }
  return atTop
}
