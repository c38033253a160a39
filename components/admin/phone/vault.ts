import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import { forgetWriterHere, writerHere } from './writer-here.ts'

/** What lies encrypted on this device. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

export interface TextRow {
  postId: string
  editorId: string
  /** In milliseconds since 1970. */
  at: number
  isSent: boolean
  sealed: Sealed
}

export interface PictureRow {
  id: string
  postId: string
  at: number
  about: Sealed
  pixels: Sealed
}

interface Contents extends DBSchema {
  key: { key: string; value: CryptoKey }
  texts: { key: string; value: TextRow; indexes: { post: string } }
  pictures: { key: string; value: PictureRow; indexes: { post: string } }
}

export interface Vault {
  rows: IDBPDatabase<Contents>
  /** `name` says which row it is for: it opens in no other. */
  seal: (name: string, plain: Uint8Array<ArrayBuffer>) => Promise<Sealed>
  open: (name: string, sealed: Sealed) => Promise<Uint8Array<ArrayBuffer>>
}

const prefix = 'lamplight '
const opened = new Map<string, Promise<Vault>>()

/** The writer's own, made when first needed. @throws where the browser keeps nothing, or cannot encrypt */
export function openVault(): Promise<Vault> {
  const writer = writerHere()
  if (!writer || !globalThis.crypto?.subtle || !globalThis.indexedDB) {
    return Promise.reject(new Error('This browser keeps nothing here.'))
  }
  const name = prefix + writer
  const known = opened.get(name)
  if (known) return known
  const made = makeVault(name)
  made.catch(() => opened.delete(name))
  opened.set(name, made)
  return made
}

async function makeVault(name: string): Promise<Vault> {
  const rows = await openDB<Contents>(name, 1, {
    upgrade(database) {
      database.createObjectStore('key')
      database.createObjectStore('texts').createIndex('post', 'postId')
      database.createObjectStore('pictures').createIndex('post', 'postId')
    },
    // Another window wipes: nothing here may hold that up.
    blocking: () => {
      opened.delete(name)
      rows.close()
    },
    terminated: () => opened.delete(name),
  })
  const key = await keyOf(rows)
  return {
    rows,
    async seal(name, plain) {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      return { iv, bytes: await crypto.subtle.encrypt(how(name, iv), key, plain) }
    },
    open: async (name, { iv, bytes }) =>
      new Uint8Array(await crypto.subtle.decrypt(how(name, iv), key, bytes)),
  }
}

const how = (name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(name),
})

/** Of this device: no script can read it out. Of two windows that make one at once the first is kept. */
async function keyOf(rows: IDBPDatabase<Contents>): Promise<CryptoKey> {
  const known = await rows.get('key', 'key')
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const change = rows.transaction('key', 'readwrite')
  const kept = await change.store.get('key')
  if (!kept) await change.store.put(made, 'key')
  await change.done
  return kept ?? made
}

/** What was kept is gone, every writer's, and nothing more is kept until somebody signs in. */
export async function destroyVaults(): Promise<void> {
  const names = await listVaults()
  forgetWriterHere()
  const known = [...opened.values()]
  opened.clear()
  for (const vault of known) (await vault.catch(() => null))?.rows.close()
  await Promise.all(names.map((name) => deleteDB(name)))
}

async function listVaults(): Promise<string[]> {
  if (!globalThis.indexedDB) return []
  const own = writerHere()
  const found = (await indexedDB.databases?.().catch(() => [])) ?? []
  const names = found.map(({ name = '' }) => name).filter((name) => name.startsWith(prefix))
  return [...new Set([...names, ...(own ? [prefix + own] : [])])]
}

/** A whole change may be broken off for want of room; the browser then says no more than that. */
export const isFull = (error: unknown): boolean =>
  ['QuotaExceededError', 'AbortError'].includes((error as { name?: string } | null)?.name ?? '')
