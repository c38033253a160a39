import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { requireChangeableMedia } from './describe.ts'
import { dropFilesWithoutRow } from './files-of-a-row.ts'
import { listUses, type MediaPlaceOfUse } from './queries.ts'
import type { RemoveMedia } from './schema.ts'
import { isWornBySite } from './site-pictures.ts'

const mostNamed = 3

/**
 * Deletes a picture that nothing uses: its row, its renditions and its master.
 * @throws RefusedError not_found, forbidden, or conflict that says where it is used
 */
export async function removeMedia(actor: Actor, { mediaId }: RemoveMedia): Promise<void> {
  await requireChangeableMedia(actor, mediaId)
  const hash = await database().$transaction((tx) => removeRow(tx, actor, mediaId))
  if (hash === null) throw await refusalOfUsed(actor, mediaId)
  await dropFilesWithoutRow(hash)
}

/** Null while it is used. */
async function removeRow(tx: Transaction, actor: Actor, id: string): Promise<string | null> {
  // A post that is being saved with this picture holds the row; what it has saved is seen below.
  await tx.$executeRaw`SELECT FROM media WHERE id = ${id}::uuid FOR UPDATE`
  const unused = { uses: { none: {} }, covers: { none: {} }, portraits: { none: {} } }
  const row = await tx.media.findFirst({ where: { id, ...unused }, select: { hash: true } })
  if (!row || (await isWornBySite(tx, id))) return null
  await tx.media.delete({ where: { id } })
  await recordAudit(tx, actor, { action: 'media.remove', subject: id })
  return row.hash
}

async function refusalOfUsed(actor: Actor, id: string): Promise<RefusedError> {
  const uses = await listUses(actor, id)
  const message = `This picture is used in ${inWords(uses)}. Please take it out there first.`
  return new RefusedError('conflict', message, { uses })
}

function inWords(uses: MediaPlaceOfUse[]): string {
  const titles = [
    ...new Set(uses.map(({ title }) => (title === null ? 'a post of somebody else' : `“${title}”`))),
  ]
  const others = titles.length - mostNamed
  return [...titles.slice(0, mostNamed), ...(others > 0 ? [`${others} more`] : [])].join(', ')
}
