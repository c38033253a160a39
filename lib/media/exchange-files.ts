import { rm } from 'node:fs/promises'
import { database, type Transaction } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { saidWhenDiskIsFull } from './disk-full.ts'
import { dropFilesWithoutRow } from './files-of-a-row.ts'
import { asItem, itemColumns, type MediaItem } from './item.ts'
import type { MadeFiles } from './make-files.ts'
import { mediaStore } from './store.ts'

export interface Exchange {
  mediaId: string
  /** By which its files were named when the work began. */
  was: string
  made: MadeFiles
  change: Pick<Prisma.MediaUncheckedUpdateManyInput, 'pixels' | 'fileName' | 'focalX' | 'focalY'> & {
    crop: Prisma.InputJsonObject | null
  }
  action: 'media.crop' | 'media.replace'
  /** Looked at in the transaction. @throws RefusedError */
  require?: (tx: Transaction) => Promise<void>
}

/**
 * Gives a picture other files under the same id, wherever it is used. The former ones, the master among them, are
 * deleted, and their addresses answer 410.
 * @throws RefusedError conflict when somebody else was quicker, unavailable when the disk is full
 */
export async function exchangeFiles(actor: Actor, exchange: Exchange): Promise<MediaItem> {
  const { was, made } = exchange
  try {
    const item = await saidWhenDiskIsFull(() =>
      database().$transaction((tx) => exchangeRows(tx, actor, exchange)),
    )
    await dropFilesWithoutRow(was).catch(() => {}) // else the nightly sweep does
    return item
  } catch (error) {
    await dropFilesWithoutRow(made.hash).catch(() => {}) // else the nightly sweep does
    throw error
  } finally {
    await rm(made.folder, { recursive: true, force: true })
  }
}

async function exchangeRows(tx: Transaction, actor: Actor, exchange: Exchange): Promise<MediaItem> {
  const { mediaId: id, was: hash, made, change, action } = exchange
  await exchange.require?.(tx)
  const before = await tx.media.findFirst({
    where: { id, hash, withdrawnAt: null },
    select: { pixels: true },
  })
  if (!before) throw changedMeanwhile()
  await mediaStore().adopt(made.folder, [...made.renditions.map(({ file }) => file), made.master])
  const { folder: _, ...files } = made
  const [row] = await tx.media.updateManyAndReturn({
    where: { id, hash, withdrawnAt: null },
    data: { ...files, ...change, crop: change.crop ?? Prisma.DbNull },
    select: itemColumns,
  })
  if (!row) throw changedMeanwhile()
  await tx.formerPicture.create({ data: { hash, pixels: before.pixels, mediaId: id } })
  await recordAudit(tx, actor, { action, subject: id })
  return asItem(row)
}

const changedMeanwhile = () =>
  new RefusedError(
    'conflict',
    'Somebody else has just changed or removed this picture. Nothing of yours was kept; please look at it again.',
  )
