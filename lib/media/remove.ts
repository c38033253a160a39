import { database, type Transaction } from '#lib/database/client.ts'
import { isRefused, RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { requireChangeableMedia } from './describe.ts'
import { dropFilesWithoutRow } from './files-of-a-row.ts'
import { listPendingUses } from './pending-uses.ts'
import { canRemoveFrom } from './policy.ts'
import type { RemoveMedia, RemoveUnused } from './schema.ts'
import { isWornBySite } from './site-pictures.ts'
import { unused } from './unused.ts'
import { listUses, type MediaPlaceOfUse } from './use-queries.ts'

const mostNamed = 3

/**
 * Deletes a picture: its row, its renditions and its master; their addresses answer 410. One that is used goes only
 * with `everywhere`: what shows it then shows nothing in its place, at once.
 * @throws RefusedError not_found, forbidden, or conflict that says where it is used
 */
export async function removeMedia(actor: Actor, asked: RemoveMedia): Promise<void> {
  const { mediaId, everywhere = false } = asked
  await requireChangeableMedia(actor, mediaId)
  if (everywhere) await requireChangeableUses(actor, mediaId)
  const hash = await database().$transaction((tx) => removeRow(tx, actor, { id: mediaId, everywhere }))
  if (hash === null) throw await refusalOfUsed(actor, mediaId)
  await dropFilesWithoutRow(hash)
}

/** A hole in a post is its writer's or an editor's to make. @throws RefusedError forbidden */
async function requireChangeableUses(actor: Actor, id: string): Promise<void> {
  const uses = await listUses(actor, id)
  if (uses.every((use) => canRemoveFrom(actor, use))) return
  throw new RefusedError(
    'forbidden',
    `This picture is used in ${inWords(uses)}, and not all of that is yours. An editor can remove it.`,
    { uses },
  )
}

/** Null while it is used. */
async function removeRow(
  tx: Transaction,
  actor: Actor,
  { id, everywhere }: { id: string; everywhere: boolean },
): Promise<string | null> {
  // A post that is being saved with this picture holds the row; what it has saved is seen below.
  await tx.$executeRaw`SELECT FROM media WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.media.findFirst({
    where: { id, ...(everywhere ? {} : unused) },
    select: { hash: true },
  })
  if (!row || (await isWornBySite(tx, id))) return null
  if (!everywhere && (await isPending(tx, id))) return null
  // The addresses are remembered, the pixels' fingerprint is not.
  await tx.formerPicture.updateMany({ where: { mediaId: id }, data: { pixels: '' } })
  await tx.formerPicture.create({ data: { hash: row.hash, pixels: '' } })
  await tx.media.delete({ where: { id } })
  await recordAudit(tx, actor, { action: 'media.remove', subject: id, detail: { everywhere } })
  return row.hash
}

const isPending = async (tx: Transaction, id: string): Promise<boolean> =>
  (await listPendingUses(tx)).some(({ mediaId }) => mediaId === id)

async function refusalOfUsed(actor: Actor, id: string): Promise<RefusedError> {
  const uses = await listUses(actor, id)
  const isWorn = uses.some(({ place }) => place === 'site')
  const message = isWorn
    ? 'This picture is the site’s logo or icon. Please choose another for that first, under Settings, Look.'
    : `This picture is used in ${inWords(uses)}. Please take it out there first.`
  return new RefusedError('conflict', message, { uses })
}

function inWords(uses: MediaPlaceOfUse[]): string {
  const titles = [
    ...new Set(uses.map(({ title }) => (title === null ? 'a post of somebody else' : `“${title}”`))),
  ]
  const others = titles.length - mostNamed
  return [...titles.slice(0, mostNamed), ...(others > 0 ? [`${others} more`] : [])].join(', ')
}

export interface Removed {
  removed: number
  /** Why others stay, each sentence once. */
  kept: string[]
}

/** Deletes those of these pictures that nothing uses; the others stay, and it is said why. */
export async function removeUnused(actor: Actor, { mediaIds }: RemoveUnused): Promise<Removed> {
  requirePermission(actor, 'media.add')
  const kept = new Set<string>()
  let removed = 0
  for (const mediaId of new Set(mediaIds)) {
    try {
      await removeMedia(actor, { mediaId })
      removed += 1
    } catch (error) {
      if (!isRefused(error)) throw error
      kept.add(error.message)
    }
  }
  return { removed, kept: [...kept] }
}
