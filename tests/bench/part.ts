import type { ScaleName } from './filling/scales.ts'
import type { Sites } from './sites.ts'

/** One thing that is measured, with what it should reach. */
export interface Part {
  name: string
  run: (bench: Bench) => Promise<Figure[]>
}

export interface Bench {
  scale: ScaleName
  /** Of each round under load. */
  seconds: number
  /** How long the memory is watched, and comments are sent steadily. */
  minutes: number
  /** How often, where something is tried many times. */
  times: number
  /** A file of comments that are known to be spam or not, and its columns; `csv` is empty where none was given. */
  labelled: { csv: string; text: string; label: string; group: string }
  sites: Sites
  say: (line: string) => void
}

export interface Figure {
  what: string
  /** In words; empty where there is nothing to reach. */
  reach: string
  /** Null where it could not be measured; `seen` says why. */
  value: number | null
  unit: string
  seen: string
  /** Null where there is nothing to reach or nothing was measured. */
  reached: boolean | null
}

interface Measured {
  what: string
  value: number
  unit: string
  /** More of what was seen, in words. */
  beside?: string
}

export const atMost = (limit: number, measured: Measured): Figure =>
  figure(measured, `≤ ${worded(limit, measured.unit)}`, measured.value <= limit)

export const atLeast = (limit: number, measured: Measured): Figure =>
  figure(measured, `≥ ${worded(limit, measured.unit)}`, measured.value >= limit)

/** A number that puts others in their place. */
export const told = (measured: Measured): Figure => figure(measured, '', null)

export const notMeasured = (what: string, why: string): Figure => ({
  what,
  reach: '',
  value: null,
  unit: '',
  seen: why,
  reached: null,
})

function figure({ what, value, unit, beside }: Measured, reach: string, reached: boolean | null): Figure {
  const seen = worded(value, unit)
  return { what, reach, value, unit, seen: beside ? `${seen} (${beside})` : seen, reached }
}

const worded = (value: number, unit: string): string =>
  `${value.toLocaleString('en-GB', { maximumFractionDigits: decimals(value) })}${unit && ` ${unit}`}`

const decimals = (value: number): number => (Math.abs(value) < 10 ? 3 : Math.abs(value) < 1_000 ? 1 : 0)
