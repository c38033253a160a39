const place = 'lamplight.writer'

/** Whose texts this device keeps: each account has its own, which no other opens. Null before anybody signed in. */
export function writerHere(): string | null {
  try {
    return globalThis.localStorage?.getItem(place) ?? null
  } catch {
    return null
  }
}

export function setWriterHere(accountId: string): void {
  try {
    globalThis.localStorage?.setItem(place, accountId)
  } catch {
    // A browser that keeps nothing keeps no texts either, and the editor says so.
  }
}

export function forgetWriterHere(): void {
  try {
    globalThis.localStorage?.removeItem(place)
  } catch {
    // See above.
  }
}
