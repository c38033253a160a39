/** A long-read has about 300 nodes and 20,000 characters; these keep a hostile or broken document away. */
export const documentLimits = { depth: 128, nodes: 50_000, characters: 1_000_000 }

/** In words what is too large about it, or undefined. Iterative: the depth is what is in doubt. */
export function tooLarge(json: unknown): string | undefined {
  const waiting: [value: unknown, depth: number][] = [[json, 0]]
  let nodes = 0
  let characters = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next
    if (typeof value === 'string') characters += value.length
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) nodes += 1
    const below = Array.isArray(value) ? depth : depth + 1
    if (below > documentLimits.depth) return `is nested deeper than ${documentLimits.depth} levels`
    if (nodes > documentLimits.nodes) return `has more than ${documentLimits.nodes} parts`
    if (characters > documentLimits.characters) break
    for (const inside of Object.values(value)) waiting.push([inside, below])
  }
  return characters > documentLimits.characters
    ? `is longer than ${documentLimits.characters} characters`
    : undefined
}
