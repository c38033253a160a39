import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { database, type Transaction } from '#lib/database/client.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { askIntake } from './ask-intake.ts'
import { saidWhenDiskIsFull } from './disk-full.ts'
import { dropFilesWithoutRow, holdFilesOf } from './files-of-a-row.ts'
import type { Intake } from './intake-in-worker.ts'
import { asItem, itemColumns, type MediaItem } from './item.ts'
import { PictureWords } from './schema.ts'
import { mediaStore } from './store.ts'
import { uploadedName } from './uploaded-name.ts'

export interface PictureToTakeIn extends z.input<typeof PictureWords> {
  /** Path of a temporary file. It is gone afterwards, whatever happens. */
  upload: string
  fileName: string
  demonstration?: boolean
  /**
   * Given where a text already names the picture: then it is a picture of its own, though its pixels are here,
   * and sent a second time it is the same.
   */
  id?: string
}

export interface TakenIn {
  item: MediaItem
  /** The same pixels were here before, with the words they had then. */
  wasHere: boolean
  /** Tell the person: it moved, and its first frame was kept. */
  isFirstFrameOnly: boolean
}

/**
 * Adds a picture to the library. It is public only once something public uses it.
 * @throws RefusedError unauthenticated, forbidden, too_large, conflict (it was withdrawn) or
 *   unavailable; InvalidError for what is no picture
 */
export async function takeInPicture(actor: Actor, { upload, ...given }: PictureToTakeIn): Promise<TakenIn> {
  try {
    requirePermission(actor, 'media.add')
    const about = readWords(given)
    const intake = await askIntake({ upload, fileName: about.fileName })
    return await keepIntake(actor, intake, about)
  } finally {
    await rm(upload, { force: true })
  }
}

type About = z.output<typeof PictureWords> & { fileName: string; demonstration: boolean; id?: string }

/** What else belongs to the transaction that makes the row. */
interface Besides {
  before?: (tx: Transaction) => Promise<void>
  after?: (tx: Transaction) => Promise<void>
}

function readWords(given: Omit<PictureToTakeIn, 'upload'>): About {
  const { fileName, demonstration = false, id, ...words } = given
  const read = PictureWords.safeParse(words)
  if (!read.success) throw new InvalidError(z.flattenError(read.error).fieldErrors)
  return { ...read.data, fileName: uploadedName(fileName), demonstration, ...(id && { id }) }
}

/** Gives what the worker made its names and its row, both or neither. */
export async function keepIntake(
  actor: Actor,
  intake: Intake,
  about: About,
  { before, after }: Besides = {},
): Promise<TakenIn> {
  try {
    const kept = await saidWhenDiskIsFull(() =>
      database().$transaction(async (tx) => {
        await before?.(tx)
        const kept = await keep(tx, actor, { intake, about })
        await after?.(tx)
        return kept
      }),
    )
    return { ...kept, isFirstFrameOnly: intake.isFirstFrameOnly }
  } catch (error) {
    await dropFilesWithoutRow(intake.hash).catch(() => {}) // else the nightly sweep does
    throw error
  } finally {
    await rm(intake.folder, { recursive: true, force: true })
  }
}

/** A photograph that was withdrawn, also as it was before it was cut or replaced. @throws RefusedError conflict */
export async function requireNotWithdrawn(tx: Transaction, pixels: string): Promise<void> {
  const where = { withdrawnAt: { not: null }, OR: [{ pixels }, { former: { some: { pixels } } }] }
  if ((await tx.media.count({ where })) === 0) return
  throw new RefusedError('conflict', 'This picture was withdrawn from the site and may not be added again.')
}

async function keep(
  tx: Transaction,
  actor: Actor,
  { intake, about }: { intake: Intake; about: About },
): Promise<{ item: MediaItem; wasHere: boolean }> {
  const { hash, pixels, width, height, master, renditions, folder } = intake
  // Whoever sends the same photograph at the same time waits, and finds this one.
  await holdFilesOf(tx, pixels)
  await requireNotWithdrawn(tx, pixels)
  const same = about.id ? { id: about.id } : { pixels }
  const here = await tx.media.findFirst({ where: same, orderBy: { createdAt: 'asc' }, select: itemColumns })
  if (here) return { item: asItem(here), wasHere: true }
  await mediaStore().adopt(folder, [...renditions.map(({ file }) => file), master])
  const row = await tx.media.create({
    data: { hash, pixels, width, height, master, renditions, ...about, createdById: accountIdOf(actor) },
    select: itemColumns,
  })
  await recordAudit(tx, actor, { action: 'media.add', subject: row.id })
  return { item: asItem(row), wasHere: false }
}
