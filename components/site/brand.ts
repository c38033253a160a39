/** The grounds that text in the brand's colour stands on; the same as in styles/10-paper.css. */
export const grounds = { light: '#fbf7ef', dark: '#191411' }

/** WCAG 2.2, 1.4.3 asks for 4.5:1; more, as tinted panels take some of it. */
const enough = 5.6

/**
 * The custom properties of the site's one colour: darkened or lightened until it can be read on
 * paper, by day and by night, and a tint of each for panels.
 */
export function brandProperties(colour: string): string {
  const day = brandByDay(colour)
  const night = brandByNight(colour)
  const properties = {
    '--brand': colour,
    '--brand-day': day,
    '--brand-night': night,
    '--tint-day': mix(grounds.light, day, 0.08),
    '--tint-night': mix(grounds.dark, night, 0.09),
  }
  return Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}

export const brandByDay = (colour: string): string => readable(colour, { on: grounds.light, step: -1 })
export const brandByNight = (colour: string): string => readable(colour, { on: grounds.dark, step: 1 })

/** The same hue, as much darker or lighter as it takes. */
function readable(colour: string, { on, step }: { on: string; step: 1 | -1 }): string {
  const { hue, saturation, lightness } = hslOf(colour)
  for (let shown = lightness; shown >= 0 && shown <= 100; shown += step) {
    const candidate = hexOf({ hue, saturation, lightness: shown })
    if (contrast(candidate, on) >= enough) return candidate
  }
  return step === 1 ? '#ffffff' : '#000000'
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
  return hexFrom(channels(one).map((value, at) => value + (second[at]! - value) * share))
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

interface Hsl {
  /** Degrees; saturation and lightness are of a hundred. */
  hue: number
  saturation: number
  lightness: number
}

function hslOf(colour: string): Hsl {
  const [red, green, blue] = channels(colour).map((value) => value / 255) as [number, number, number]
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)]
  const [range, lightness] = [most - least, (most + least) / 2]
  if (range === 0) return { hue: 0, saturation: 0, lightness: lightness * 100 }
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4
  const saturation = range / (1 - Math.abs(2 * lightness - 1))
  return { hue: (sixth * 60 + 360) % 360, saturation: saturation * 100, lightness: lightness * 100 }
}

/** CSS Color 4, 7.1: from HSL to sRGB. */
function hexOf({ hue, saturation, lightness }: Hsl): string {
  const [share, light] = [saturation / 100, lightness / 100]
  const value = (offset: number) => {
    const at = (offset + hue / 30) % 12
    return light - share * Math.min(light, 1 - light) * Math.max(-1, Math.min(at - 3, 9 - at, 1))
  }
  return hexFrom([value(0), value(8), value(4)].map((part) => part * 255))
}

const hexFrom = (values: readonly number[]): string =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
