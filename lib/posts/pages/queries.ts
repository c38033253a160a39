import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { readPlaces } from './places.ts'
import { inTreeOrder } from './tree.ts'

/** One page among all of them. */
export interface PageInTree {
  id: string
  title: string
  path: string
  parentId: string | null
  /** 0 at the top. */
  depth: number
}

/** Every page that is not in the trash, in the order of the tree. */
export async function listPagesInTree(actor: Actor): Promise<PageInTree[]> {
  requirePermission(actor, 'page.write')
  const pages = await readPlaces(database())
  return inTreeOrder(pages, ({ status }) => status !== 'trashed').map(
    ({ id, title, path, parentId, depth }) => ({ id, title, path, parentId, depth }),
  )
}
