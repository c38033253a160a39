/** One command of the command line. */
export interface Command {
  /** The words that call it, e.g. `staff add`. */
  name: string
  /** What stands behind the name in the usage, e.g. `FILE [--dry-run]`. */
  usage: string
  /** What it does, in a sentence or two. */
  summary: string
  options?: Record<string, { type: 'string' | 'boolean' }>
  /** How many words that are no options it takes. */
  words?: number | { least: number; most: number }
  /** False when it failed in an orderly way and has said so. */
  run: (given: Given) => Promise<boolean>
}

export interface Given {
  words: string[]
  options: Record<string, string | boolean | undefined>
}
