interface Held {
  letGo: () => void
  /** Others may have it from then on. */
  released: Promise<unknown>
}

/** The editors of this page. */
const held = new Map<string, Held>()

const lockOf = (editorId: string): string => `lamplight editor ${editorId}`

/** While an editor is open nobody else sends what it keeps: not this page besides it, not another window. */
export function holdEditor(editorId: string): void {
  if (held.has(editorId)) return
  let letGo = () => {}
  const closed = new Promise<void>((done) => {
    letGo = done
  })
  const { locks } = globalThis.navigator ?? {}
  const released = locks ? locks.request(lockOf(editorId), () => closed).catch(() => {}) : closed
  held.set(editorId, { letGo, released })
}

export async function closeEditor(editorId: string): Promise<void> {
  const open = held.get(editorId)
  held.delete(editorId)
  open?.letGo()
  await open?.released
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
