import type { SiteSettings } from '#lib/settings/schema.ts'
import { contrast, hexOf, hslOf, mix } from './colour.ts'
import { typeProperties } from './type.ts'

/** The grounds that text in the brand's colours stands on; the same as in styles/10-paper.css. */
export const grounds = { light: '#fbf7ef', dark: '#191411' }

/** WCAG 2.2, 1.4.3 asks for 4.5:1; more, as tinted panels take some of it. */
export const enoughContrast = 5.6

export type Brand = Pick<SiteSettings, 'brandColour' | 'accentColour' | 'typeface'>

/**
 * The custom properties of the site's brand: its two colours darkened or lightened until they can be
 * read on paper, by day and by night, a tint for panels, and its type.
 */
export function brandProperties({ brandColour, accentColour, typeface }: Brand): string {
  const { day, night } = readableColours(brandColour)
  const accent = readableColours(accentColour)
  const properties = {
    '--brand': brandColour,
    '--brand-day': day,
    '--brand-night': night,
    '--tint-day': mix(grounds.light, day, 0.08),
    '--tint-night': mix(grounds.dark, night, 0.07),
    '--accent-day': accent.day,
    '--accent-night': accent.night,
    ...typeProperties(typeface),
  }
  return Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}

/** A colour as it is shown by day and by night. */
export const readableColours = (colour: string) => ({
  day: readable(colour, { on: grounds.light, step: -1 }),
  night: readable(colour, { on: grounds.dark, step: 1 }),
})

/** The same hue, as much darker or lighter as it takes. */
function readable(colour: string, { on, step }: { on: string; step: 1 | -1 }): string {
  if (contrast(colour, on) >= enoughContrast) return colour
  const { hue, saturation, lightness } = hslOf(colour)
  for (let shown = lightness; shown >= 0 && shown <= 100; shown += step) {
    const candidate = hexOf({ hue, saturation, lightness: shown })
    if (contrast(candidate, on) >= enoughContrast) return candidate
  }
  return step === 1 ? '#ffffff' : '#000000'
}
