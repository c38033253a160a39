import type { KeptHere } from './local-texts.ts'
import { isFull, openVault, type PictureRow, type Vault } from './vault.ts'

/** A picture that the server does not have yet, without its metadata. */
export interface LocalPicture {
  id: string
  postId: string
  fileName: string
  width: number
  height: number
  blob: Blob
}

type About = Omit<LocalPicture, 'blob'> & { type: string }

export async function keepPicture({ blob, ...about }: LocalPicture): Promise<KeptHere> {
  try {
    const vault = await openVault()
    const { id, postId } = about
    const written = new TextEncoder().encode(JSON.stringify({ ...about, type: blob.type } satisfies About))
    const row: PictureRow = {
      ...{ id, postId, at: Date.now() },
      about: await vault.seal(`about ${id}`, written),
      pixels: await vault.seal(`pixels ${id}`, new Uint8Array(await blob.arrayBuffer())),
    }
    await vault.rows.put('pictures', row, id)
    return 'kept'
  } catch (error) {
    return isFull(error) ? 'full' : 'unavailable'
  }
}

export async function findPicture(id: string): Promise<LocalPicture | null> {
  const vault = await openVault().catch(() => null)
  const row = await vault?.rows.get('pictures', id)
  return vault && row ? await read(vault, row).catch(() => null) : null
}

/** In the order in which they were added; of one post, or of all. */
export async function listPictureIds(postId?: string): Promise<string[]> {
  const vault = await openVault().catch(() => null)
  if (!vault) return []
  const keys = postId
    ? await vault.rows.getAllKeysFromIndex('pictures', 'post', postId)
    : await vault.rows.getAllKeys('pictures')
  return keys
}

/** The server has it. */
export async function dropPicture(id: string): Promise<void> {
  const vault = await openVault().catch(() => null)
  await vault?.rows.delete('pictures', id)
}

async function read(vault: Vault, { id, about, pixels }: PictureRow): Promise<LocalPicture> {
  const written = await vault.open(`about ${id}`, about)
  const { type, ...said } = JSON.parse(new TextDecoder().decode(written)) as About
  return { ...said, blob: new Blob([await vault.open(`pixels ${id}`, pixels)], { type }) }
}
