/** The grounds that text in the brand's colour stands on; the same as in styles/10-paper.css. */
export const grounds = { light: '#fbf7ef', dark: '#191411' }
const inks = { light: '#231d17', dark: '#efe4d2' }

/** WCAG 2.2, 1.4.3: 4.5:1 for text; a little more, as tinted panels take some of it. */
const enough = 5.2

/**
 * The custom properties of the site's one colour: darkened or lightened until it can be read on
 * paper, by day and by night, and a tint of each for panels.
 */
export function brandProperties(colour: string): string {
  const properties = {
    '--brand': colour,
    '--brand-day': readable(colour, { on: grounds.light, towards: inks.light }),
    '--brand-night': readable(colour, { on: grounds.dark, towards: inks.dark }),
    '--tint-day': mix(grounds.light, colour, 0.08),
    '--tint-night': mix(grounds.dark, readable(colour, { on: grounds.dark, towards: inks.dark }), 0.09),
  }
  return Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}

function readable(colour: string, { on, towards }: { on: string; towards: string }): string {
  let share = 0
  let shown = colour
  while (contrast(shown, on) < enough && share < 1) {
    share += 0.05
    shown = mix(colour, towards, share)
  }
  return shown
}

/** WCAG 2.2 contrast ratio of two colours written `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mix(one: string, other: string, share: number): string {
  const second = channels(other)
  const mixed = channels(one).map((value, at) => Math.round(value + (second[at]! - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
