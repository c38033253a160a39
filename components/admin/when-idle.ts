const patience = 3_000

/** Once the page has nothing else to do, or after three seconds. Gives what takes it back. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const later = setTimeout(run, patience)
    return () => clearTimeout(later)
  }
  const asked = requestIdleCallback(run, { timeout: patience })
  return () => cancelIdleCallback(asked)
}
