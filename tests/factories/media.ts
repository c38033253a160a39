import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { database } from '#lib/database/client.ts'
import { mediaFolder } from '#lib/env.ts'
import type { MediaItem } from '#lib/media/item.ts'
import { takeInPicture } from '#lib/media/take-in.ts'
import { type Actor, systemActor } from '#lib/people/actor.ts'
import { jpeg, uploadOf } from './pictures.ts'

let count = 0

/** A picture in the library, with its files, that no post uses. Each is another picture. */
export async function media({
  actor = systemActor('tests'),
  width = 400,
  height = 300,
  ...words
}: Partial<Taken> = {}) {
  const number = ++count
  const upload = uploadOf(await jpeg(width, height, number))
  const fileName = `picture-${number}.jpg`
  return (await takeInPicture(actor, { upload, fileName, ...words })).item
}

interface Taken {
  actor: Actor
  width: number
  height: number
  alt: string
  caption: string
  credit: string
  decorative: boolean
}

/** Has the post show it in its text. */
export async function useInBody(postId: string, item: MediaItem): Promise<void> {
  await database().mediaUse.create({ data: { postId, mediaId: item.id, place: 'body' } })
}

/** The names of all files that the store holds, what is under way included. */
export function filesInStore(): string[] {
  const folder = mediaFolder() ?? ''
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort()
}
