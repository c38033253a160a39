/** Of the editors of this page, how to let each go. */
const held = new Map<string, () => void>()

const lockOf = (editorId: string): string => `lamplight editor ${editorId}`

/** While an editor is open nobody else sends what it keeps: not this page besides it, not another window. */
export function holdEditor(editorId: string): void {
  if (held.has(editorId)) return
  let letGo = () => {}
  const closed = new Promise<void>((done) => {
    letGo = done
  })
  held.set(editorId, letGo)
  void globalThis.navigator?.locks?.request(lockOf(editorId), () => closed).catch(() => {})
}

export function closeEditor(editorId: string): void {
  held.get(editorId)?.()
  held.delete(editorId)
}

/** Does the work unless that editor is open somewhere. */
export async function whileClosed(editorId: string, work: () => Promise<void>): Promise<void> {
  if (held.has(editorId)) return
  const { locks } = globalThis.navigator ?? {}
  if (!locks) return await work()
  await locks.request(lockOf(editorId), { ifAvailable: true }, async (lock) => {
    if (lock) await work()
  })
}
