/** Something done to a site on purpose, and what has to be true afterwards. */
export interface Drill {
  name: string
  expected: string
  run: (given: DrillOptions) => Promise<Outcome>
}

export interface DrillOptions {
  /** How often, for drills that repeat something. */
  times: number
  /** How many things are planned for a moment. */
  schedules: number
  /** The same, for what is done in the database alone. */
  interleavings: number
  /** How many letters, and how often their sender is killed. */
  letters: number
  kills: number
}

export interface Outcome {
  /** What happened, in a few words. */
  seen: string
  /** The numbers, short enough for a table. */
  figure: string
  ok: boolean
}
