/** Once the page has nothing else to do. Gives what takes it back. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const later = setTimeout(run, 3_000)
    return () => clearTimeout(later)
  }
  const asked = requestIdleCallback(run)
  return () => cancelIdleCallback(asked)
}
