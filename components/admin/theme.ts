import { createTheme, type MantineColorsTuple } from '@mantine/core'

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

const serif = "Charter, 'Iowan Old Style', 'Sitka Text', Cambria, 'Noto Serif', Georgia, serif"
const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

export const themeOf = (brand: string) =>
  createTheme({
    primaryColor: 'brand',
    primaryShade: { light: 7, dark: 5 },
    colors: { brand: shadesOf(brand) },
    fontFamily: sans,
    headings: { fontFamily: serif, fontWeight: '600' },
    defaultRadius: 'sm',
    cursorType: 'pointer',
    components: {
      Button: { defaultProps: { mih: 44 } },
      TextInput: { defaultProps: { size: 'md' } },
      PasswordInput: { defaultProps: { size: 'md' } },
      Textarea: { defaultProps: { size: 'md' } },
      Select: { defaultProps: { size: 'md' } },
    },
  })
