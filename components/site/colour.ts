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

export function mix(one: string, other: string, share: number): string {
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

export function hslOf(colour: string): Hsl {
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
export function hexOf({ hue, saturation, lightness }: Hsl): string {
  const [share, light] = [saturation / 100, lightness / 100]
  const value = (offset: number) => {
    const at = (offset + hue / 30) % 12
    return light - share * Math.min(light, 1 - light) * Math.max(-1, Math.min(at - 3, 9 - at, 1))
  }
  return hexFrom([value(0), value(8), value(4)].map((part) => part * 255))
}

const hexFrom = (values: readonly number[]): string =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
