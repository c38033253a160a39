import type { ReadTarget } from './read-address.ts'

/** Where each address leads, by the address without its final slash. */
export type Graph = ReadonlyMap<string, ReadTarget>

/** Every circle, under each address on it. Each address is looked at once. */
export function circlesIn(graph: Graph): Map<string, string[]> {
  const circles = new Map<string, string[]>()
  const seen = new Set<string>()
  for (const start of graph.keys()) {
    const way = walk(graph, start, seen)
    const last = way.at(-1)
    const again = last === undefined ? null : (graph.get(last)?.key ?? null)
    const from = again === null ? -1 : way.indexOf(again)
    if (from >= 0) for (const key of way.slice(from)) circles.set(key, way.slice(from))
  }
  return circles
}

/** From an address on, to the first that was seen before or leads nowhere further. */
function walk(graph: Graph, start: string, seen: Set<string>): string[] {
  const way: string[] = []
  for (let key: string | null = start; key !== null && graph.has(key) && !seen.has(key); ) {
    seen.add(key)
    way.push(key)
    key = graph.get(key)!.key
  }
  return way
}

/** The end of each way, by the address where it begins. What leads in a circle has none. */
export function endsIn(graph: Graph): Map<string, string> {
  const ends = new Map<string, string>()
  const seen = new Set<string>()
  for (const start of graph.keys()) {
    const way = walk(graph, start, seen)
    const last = way.length > 0 ? graph.get(way.at(-1)!)! : null
    const end = last && (last.key !== null && graph.has(last.key) ? ends.get(last.key) : last.url)
    if (end) for (const key of way) ends.set(key, end)
  }
  return ends
}
