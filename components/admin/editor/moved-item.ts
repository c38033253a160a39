/** The list with what stands at `from` at `to` instead; places outside of it are its ends. */
export function movedItem<T>(items: readonly T[], from: number, to: number): T[] {
  const place = Math.min(items.length - 1, Math.max(0, to))
  const rest = items.filter((_, at) => at !== from)
  return [...rest.slice(0, place), items[from]!, ...rest.slice(place)]
}
