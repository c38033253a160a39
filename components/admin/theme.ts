import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import { type Brand, grounds, readableColours } from '#components/site/brand.ts'
import type { Typeface } from '#lib/settings/typefaces.ts'

/** Ten steps from paper to ink around the site's brand colour, so that the desk belongs to the house. */
function shadesOf(brand: string): MantineColorsTuple {
  const mix = (share: number, other: string) => `color-mix(in oklab, ${brand} ${share}%, ${other})`
  return [
    mix(6, 'white'),
    mix(14, 'white'),
    mix(28, 'white'),
    mix(45, 'white'),
    mix(65, 'white'),
    mix(85, 'white'),
    brand,
    mix(88, 'black'),
    mix(75, 'black'),
    mix(60, 'black'),
  ]
}

const serif =
  "Charter, 'Iowan Old Style', 'Sitka Text', Cambria, 'Noto Serif', 'Noto Serif Khmer', 'Khmer OS', Georgia, serif"
const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

const humanist = "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'Source Sans 3', 'Noto Sans', sans-serif"

/** As on the readers' pages: the text of a post, headings, and all the rest. */
const types: Record<Typeface, { reading: string; headings: string; text: string }> = {
  letter: { reading: serif, headings: serif, text: sans },
  newspaper: { reading: serif, headings: humanist, text: humanist },
  humanist: { reading: humanist, headings: humanist, text: humanist },
  plain: { reading: sans, headings: sans, text: sans },
}

/** Words on a filled button are paper by day and ink by night. */
const onBrand = 'var(--mantine-primary-color-contrast)'

const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input)
  return input.variant === 'filled' && input.color === 'brand' ? { ...colours, color: onBrand } : colours
}

/** Whatever the brand's colour is, and what went well or wrong, can be read on it and in it (WCAG 2.2, 1.4.3). */
export function variablesOf({ brandColour, accentColour, typeface }: Brand): CSSVariablesResolver {
  const { day, night } = readableColours(brandColour)
  const accent = readableColours(accentColour)
  return () => ({
    variables: { '--site-reading': types[typeface].reading },
    light: {
      '--site-accent': accent.day,
      '--mantine-color-brand-filled': day,
      '--mantine-color-brand-filled-hover': `color-mix(in oklab, ${day} 85%, black)`,
      '--mantine-color-brand-light': `color-mix(in oklab, ${day} 14%, transparent)`,
      '--mantine-color-brand-light-hover': `color-mix(in oklab, ${day} 22%, transparent)`,
      '--mantine-color-brand-light-color': `color-mix(in oklab, ${day} 80%, black)`,
      '--mantine-primary-color-contrast': '#ffffff',
      '--mantine-color-green-light-color': '#1b6128',
      '--mantine-color-yellow-light-color': '#714a00',
      '--mantine-color-error': '#b3261e',
      '--mantine-color-placeholder': '#675c4f',
    },
    dark: {
      '--site-accent': accent.night,
      '--mantine-color-brand-filled': night,
      '--mantine-color-brand-filled-hover': `color-mix(in oklab, ${night} 85%, white)`,
      '--mantine-color-brand-light': `color-mix(in oklab, ${night} 14%, transparent)`,
      '--mantine-color-brand-light-hover': `color-mix(in oklab, ${night} 22%, transparent)`,
      '--mantine-color-brand-light-color': `color-mix(in oklab, ${night} 60%, white)`,
      '--mantine-primary-color-contrast': grounds.dark,
      '--mantine-color-error': '#ff9d94',
      '--mantine-color-placeholder': '#b5a792',
    },
  })
}

export const themeOf = ({ brandColour, typeface }: Brand) =>
  createTheme({
    primaryColor: 'brand',
    primaryShade: { light: 7, dark: 5 },
    colors: { brand: shadesOf(brandColour) },
    variantColorResolver,
    fontFamily: types[typeface].text,
    headings: { fontFamily: types[typeface].headings, fontWeight: '600' },
    defaultRadius: 'sm',
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
      Button: { defaultProps: { mih: 44 } },
      TextInput: { defaultProps: { size: 'md' } },
      PasswordInput: { defaultProps: { size: 'md' } },
      Textarea: { defaultProps: { size: 'md' } },
      Select: { defaultProps: { size: 'md' } },
      Checkbox: { defaultProps: { iconColor: onBrand } },
      Radio: { defaultProps: { iconColor: onBrand } },
      FileInput: { defaultProps: { clearButtonProps: { 'aria-label': 'Take the file away' } } },
      Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    },
  })
