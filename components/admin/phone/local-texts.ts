import type { PostKind } from '#lib/database/generated/enums.ts'
import type { SaveForm } from '#lib/posts/schema.ts'
import { holdEditor } from './open-editors.ts'
import { isFull, openVault, type TextRow, type Vault } from './vault.ts'

/** All that an editor holds of a post, as it is sent to be saved. */
export type WrittenContent = Omit<SaveForm, 'postId' | 'version'>

/** What one editor held at one moment, kept on this device until the server has it. */
export interface LocalText {
  postId: string
  /** The open editor that it was typed in: two tabs of one post keep two texts. */
  editorId: string
  kind: PostKind
  content: WrittenContent
  /** The version that it started from; 0 for a post that never reached the server. */
  version: number
  at: Date
}

/** `full`: the device has no room. `unavailable`: its browser keeps nothing, in a private window say. */
export type KeptHere = 'kept' | 'full' | 'unavailable'

/** Never throws: what could not be done is said in the answer. */
export interface LocalTexts {
  /** In place of what this editor kept before. */
  keep: (text: LocalText) => Promise<KeptHere>
  /** One of each editor that kept something, the newest first. */
  find: (postId: string) => Promise<LocalText[]>
  /** The server has it. What that editor kept after `at` stays. */
  drop: (text: Pick<LocalText, 'postId' | 'editorId' | 'at'>) => Promise<void>
}

export const localTexts: LocalTexts = {
  async keep(text) {
    holdEditor(text.editorId)
    return await inTurn(async () => {
      try {
        await put(await openVault(), text, { isSent: false })
        return 'kept'
      } catch (error) {
        return isFull(error) ? 'full' : 'unavailable'
      }
    })
  },
  find: async (postId) => (await listTexts()).filter((text) => text.postId === postId && !text.isSent),
  drop: (text) => inTurn(() => removeUpTo(text)),
}

/** A text of this device; `isSent` when the server has it too and it is kept to go on with. */
export interface KeptText extends LocalText {
  isSent: boolean
}

/** All of them, the newest first. */
export const listTexts = (): Promise<KeptText[]> => inTurn(readAll)

async function readAll(): Promise<KeptText[]> {
  const vault = await openVault().catch(() => null)
  if (!vault) return []
  const rows = await vault.rows.getAll('texts')
  const texts = await Promise.all(rows.map((row) => read(vault, row).catch(() => null)))
  return texts.filter((text) => text !== null).sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** The server has it, as `version`; it stays here to go on with. What was kept after it stays as it is. */
export function markSent({ version, ...text }: LocalText): Promise<void> {
  return inTurn(async () => {
    const vault = await openVault().catch(() => null)
    const row = await vault?.rows.get('texts', nameOf(text))
    if (vault && row && row.at <= text.at.getTime()) await put(vault, { ...text, version }, { isSent: true })
  })
}

let last: Promise<unknown> = Promise.resolve()

/** Encrypting takes its time: without turns an older text could be written over a newer one. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work)
  last = turn.catch(() => {})
  return turn
}

const nameOf = ({ postId, editorId }: Pick<LocalText, 'postId' | 'editorId'>): string =>
  `${postId} ${editorId}`

async function put(vault: Vault, text: LocalText, { isSent }: { isSent: boolean }): Promise<void> {
  const { postId, editorId, at } = text
  const plain = new TextEncoder().encode(JSON.stringify(text))
  const sealed = await vault.seal(nameOf(text), plain)
  await vault.rows.put('texts', { postId, editorId, at: at.getTime(), isSent, sealed }, nameOf(text))
}

async function read(vault: Vault, row: TextRow): Promise<KeptText> {
  const plain = await vault.open(nameOf(row), row.sealed)
  const text = JSON.parse(new TextDecoder().decode(plain)) as LocalText
  return { ...text, at: new Date(row.at), isSent: row.isSent }
}

async function removeUpTo(text: Pick<LocalText, 'postId' | 'editorId' | 'at'>): Promise<void> {
  const vault = await openVault().catch(() => null)
  if (!vault) return
  const change = vault.rows.transaction('texts', 'readwrite')
  const row = await change.store.get(nameOf(text))
  if (row && row.at <= text.at.getTime()) await change.store.delete(nameOf(text))
  await change.done
}
