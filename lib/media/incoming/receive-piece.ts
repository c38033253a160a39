import { database } from '#lib/database/client.ts'
import { countAgainst } from '#lib/database/rate-limit.ts'
import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission, requireStaff } from '#lib/people/actor.ts'
import { saidWhenDiskIsFull } from '../disk-full.ts'
import { holdIncoming } from './hold.ts'
import { mostPieceBytes } from './limits.ts'
import { writePiece } from './pieces-on-disk.ts'
import { type Piece, PieceForm } from './schema.ts'
import { findArrived, type IncomingStanding, requireAwaited, standingOf } from './standing.ts'

const limit = { name: 'pieces-of-pictures', count: 20_000, seconds: 3_600 }

/**
 * Adds what is new of a piece. One that came before, or before its turn, changes nothing: the answer says where to
 * go on.
 * @throws RefusedError unauthenticated, forbidden, not_found, too_large, too_many, unavailable when the disk is full
 */
export async function receivePiece(actor: Actor, sent: Piece, piece: Uint8Array): Promise<IncomingStanding> {
  requirePermission(actor, 'media.add')
  const { id, offset } = parseForm(PieceForm, sent)
  if (piece.length > mostPieceBytes) throw tooLarge()
  await countAgainst(limit, requireStaff(actor).accountId)
  return await database().$transaction(async (tx) => {
    await holdIncoming(tx, id)
    const arrived = await findArrived(tx, actor, id)
    if (arrived) return arrived
    const row = await requireAwaited(tx, actor, id)
    if (offset + piece.length > row.bytes) throw tooLarge()
    const bytes = offset > row.received ? piece.subarray(0, 0) : piece.subarray(row.received - offset)
    if (bytes.length > 0) await saidWhenDiskIsFull(() => writePiece(id, { at: row.received, bytes }))
    const received = row.received + bytes.length
    await tx.awaitedPicture.update({ where: { id }, data: { received, touchedAt: new Date() } })
    return standingOf({ ...row, received })
  })
}

const tooLarge = () =>
  new RefusedError('too_large', 'More came than was announced. Please add the picture again.')
