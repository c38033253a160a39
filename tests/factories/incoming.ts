import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { mediaFolder } from '#lib/env.ts'
import { finish } from '#lib/media/incoming/finish.ts'
import { mostPieceBytes } from '#lib/media/incoming/limits.ts'
import { receivePiece } from '#lib/media/incoming/receive-piece.ts'
import type { Actor } from '#lib/people/actor.ts'
import { awaitPicture } from '#lib/posts/await-picture.ts'

/** Ids of the pictures of which something lies on the disk. */
export function piecesOnDisk(): string[] {
  const folder = join(mediaFolder()!, '.awaited')
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

/** Says that it will come, under a new id, to a post that is still to come. */
export async function announced(
  actor: Actor,
  file: Uint8Array,
  {
    postId = crypto.randomUUID(),
    fileName = 'river.jpg',
  }: { postId?: string | null; fileName?: string } = {},
): Promise<string> {
  const id = crypto.randomUUID()
  await awaitPicture(actor, { id, postId, fileName, bytes: file.length })
  return id
}

/** Sends what is missing of it, piece by piece. */
export async function sendWhole(
  actor: Actor,
  id: string,
  file: Uint8Array,
  size = mostPieceBytes,
): Promise<void> {
  for (let at = 0; at < file.length; at += size) {
    await receivePiece(actor, { id, offset: at }, file.subarray(at, at + size))
  }
}

/** Announced, sent and taken in. */
export async function arrived(actor: Actor, file: Uint8Array): Promise<string> {
  const id = await announced(actor, file)
  await sendWhole(actor, id, file)
  await finish(actor, { id })
  return id
}
