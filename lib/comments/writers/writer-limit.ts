/** What moderators decided about somebody for a while, as they are told. */
export interface WriterLimit {
  /** `hold`: everything waits. `pause`: nothing is taken. */
  kind: 'hold' | 'pause'
  until: Date
}

interface Limited {
  heldUntil: Date | null
  pausedUntil: Date | null
}

/** In force at that time, by the database's clock. */
export function limitOf(writer: Limited | null, now: Date): WriterLimit | null {
  if (writer?.pausedUntil && writer.pausedUntil > now) return { kind: 'pause', until: writer.pausedUntil }
  if (writer?.heldUntil && writer.heldUntil > now) return { kind: 'hold', until: writer.heldUntil }
  return null
}
