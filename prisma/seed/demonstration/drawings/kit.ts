/** The few strokes all drawings share: palette, repeatable chance, soft outlines, grain. */

export const ink = '#2a1d15'
export const umber = '#4a3324'
export const paper = '#f7f1e5'
export const cream = '#efe3cb'
export const sand = '#dcc7a1'
export const straw = '#c9a97a'
export const kapok = '#2f5d46'
export const leaf = '#4f7d5e'
export const sage = '#8fab8d'
export const mist = '#c6d2bf'
export const pine = '#1d3b2e'
export const clay = '#b5583a'
export const brick = '#8d3f2a'
export const blush = '#d98d6a'
export const petal = '#ecc3a4'
export const lamplight = '#f2c45a'
export const glow = '#fbe2a0'
export const slate = '#3d4a48'
export const rain = '#7f9794'

export type Point = readonly [x: number, y: number]

/** The same numbers each time for the same seed, so that a picture never changes by itself. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

export const repeat = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')

/** A closed outline of straight edges. */
export const shape = (points: readonly Point[], fill: string, more = ''): string =>
  `<path d="M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z" fill="${fill}" ${more}/>`

/** A smooth curve through the points (Catmull–Rom), as path commands. */
export function through(points: readonly Point[], closed = false): string {
  const count = points.length
  const at = (index: number): Point =>
    closed
      ? (points[(index + count) % count] as Point)
      : (points[Math.max(0, Math.min(count - 1, index))] as Point)
  let path = `M${round(at(0)[0])} ${round(at(0)[1])}`
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    path += `C${round(from[0] + (to[0] - before[0]) / 6)} ${round(from[1] + (to[1] - before[1]) / 6)} ${round(to[0] - (after[0] - from[0]) / 6)} ${round(to[1] - (after[1] - from[1]) / 6)} ${round(to[0])} ${round(to[1])}`
  }
  return closed ? `${path}Z` : path
}

export const blob = (points: readonly Point[], fill: string, more = ''): string =>
  `<path d="${through(points, true)}" fill="${fill}" ${more}/>`

export const line = (points: readonly Point[], stroke: string, width: number, more = ''): string =>
  `<path d="${through(points)}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`

export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`

export const rect = (x: number, y: number, width: number, height: number, fill: string, more = ''): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`

export const disc = (
  x: number,
  y: number,
  radiusX: number,
  fill: string,
  radiusY = radiusX,
  more = '',
): string =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(radiusX)}" ry="${round(radiusY)}" fill="${fill}" ${more}/>`

export const group = (content: string, more: string): string => `<g ${more}>${content}</g>`

export const down = (id: string, stops: ReadonlyArray<readonly [number, string, number?]>): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stopsOf(stops)}</linearGradient>`

export const across = (id: string, stops: ReadonlyArray<readonly [number, string, number?]>): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="1" y2="0">${stopsOf(stops)}</linearGradient>`

export const halo = (id: string, stops: ReadonlyArray<readonly [number, string, number?]>): string =>
  `<radialGradient id="${id}" cx="0.5" cy="0.5" r="0.5">${stopsOf(stops)}</radialGradient>`

const stopsOf = (stops: ReadonlyArray<readonly [number, string, number?]>): string =>
  stops
    .map(
      ([at, colour, opacity = 1]) =>
        `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('')

export const clip = (id: string, content: string): string => `<clipPath id="${id}">${content}</clipPath>`

export const within = (id: string, content: string): string => group(content, `clip-path="url(#${id})"`)

interface Field {
  seed: number
  x: number
  y: number
  width: number
  height: number
  count: number
  colour: string
  opacity?: number
  size?: number
}

/** Small flecks, as paper shows through a hand-pulled print. */
export function grain({ seed, x, y, width, height, count, colour, opacity = 0.35, size = 3 }: Field): string {
  const next = chance(seed)
  return group(
    repeat(count, () =>
      disc(
        x + next() * width,
        y + next() * height,
        size * (0.3 + next()),
        colour,
        size * (0.2 + next() * 0.5),
      ),
    ),
    `opacity="${opacity}"`,
  )
}

/** Near-level dashes of uneven length: wood, water, plaster. */
export function dashes({
  seed,
  x,
  y,
  width,
  height,
  count,
  colour,
  opacity = 0.35,
  size = 3,
}: Field): string {
  const next = chance(seed)
  return group(
    repeat(count, () => {
      const length = width * (0.03 + next() * 0.14)
      const left = x + next() * (width - length)
      const top = y + next() * height
      return `<path d="M${round(left)} ${round(top)}q${round(length / 2)} ${round(next() * 6 - 3)} ${round(length)} 0"/>`
    }),
    `opacity="${opacity}" stroke="${colour}" stroke-width="${size}" stroke-linecap="round" fill="none"`,
  )
}

/** Slanting strokes, for rain or a wall's shade. */
export function slants({
  seed,
  x,
  y,
  width,
  height,
  count,
  colour,
  opacity = 0.35,
  size = 3,
}: Field): string {
  const next = chance(seed)
  return group(
    repeat(count, () => {
      const length = 20 + next() * 70
      return `<path d="M${round(x + next() * width)} ${round(y + next() * height)}l${round(-length * 0.22)} ${round(length)}"/>`
    }),
    `opacity="${opacity}" stroke="${colour}" stroke-width="${size}" stroke-linecap="round" fill="none"`,
  )
}

interface Sheet {
  width?: number
  height?: number
  ground: string
  defs?: string
  seed: number
}

/** A whole drawing: its ground, its layers, and a last breath of grain over everything. */
export function sheet(
  { width = 1600, height = 1000, ground, defs = '', seed }: Sheet,
  ...layers: string[]
): string {
  const area = { x: 0, y: 0, width, height }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<defs>${defs}</defs>`,
    rect(0, 0, width, height, ground),
    ...layers,
    grain({ ...area, seed, count: 420, colour: paper, opacity: 0.16, size: 2.4 }),
    grain({ ...area, seed: seed + 1, count: 380, colour: ink, opacity: 0.1, size: 2.2 }),
    '</svg>',
  ].join('')
}
