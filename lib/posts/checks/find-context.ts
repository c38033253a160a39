import type { Transaction } from '#lib/database/client.ts'
import { pictureIdsOf } from '../picture-ids.ts'
import type { Snapshot } from '../snapshot.ts'
import { findLinkStates } from './find-link-states.ts'
import type { CheckContext } from './finding.ts'
import { everyLinkOf } from './links.ts'

export type CheckTables = Parameters<typeof findLinkStates>[0] & Pick<Transaction, 'media'>

/** What the checks have to know of these texts of one post. */
export async function findCheckContext(
  tx: CheckTables,
  post: { id: string; wasPublic: boolean },
  ...texts: Snapshot[]
): Promise<CheckContext> {
  const hrefs = texts.flatMap((text) => everyLinkOf(text).map(({ href }) => href))
  const pictures = await findPictures(tx, [...new Set(texts.flatMap(pictureIdsOf))])
  const links = await findLinkStates(tx, { hrefs, postId: post.id })
  return { pictures, links, wasPublic: post.wasPublic }
}

async function findPictures(tx: CheckTables, ids: string[]): Promise<CheckContext['pictures']> {
  if (ids.length === 0) return new Map()
  const rows = await tx.media.findMany({
    where: { id: { in: ids } },
    select: { id: true, fileName: true, alt: true, decorative: true, credit: true },
  })
  return new Map(
    rows.map(({ id, fileName, alt, decorative, credit }) => [
      id,
      { name: fileName, isDescribed: decorative || alt.trim() !== '', hasCredit: credit.trim() !== '' },
    ]),
  )
}
