import { readFileSync } from 'node:fs'
import { brandProperties, grounds } from '#components/site/brand.ts'
import { contrast } from '#components/site/colour.ts'

/** The demonstration's, then the ends of every scale. */
const colours = [
  '#2f5d46',
  '#ffffff',
  '#000000',
  '#ffd400',
  '#00ffff',
  '#0000ff',
  '#ff0000',
  '#ff00ff',
  '#808080',
  '#7a3cff',
]

const propertiesOf = (brandColour: string, accentColour = '#a04a2a'): Record<string, string> =>
  Object.fromEntries(
    brandProperties({ brandColour, accentColour, typeface: 'letter' })
      .split(';')
      .map((property) => property.split(':') as [string, string]),
  )

/** The colours that the styles fix for a time of day. */
function fixed(time: 'day' | 'night'): (name: string) => string {
  const [day, night] = readFileSync('components/site/styles/10-paper.css', 'utf8').split(
    'prefers-color-scheme',
  )
  const css = time === 'day' ? day! : night!
  return (name) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)![1]!
}

describe.each(['day', 'night'] as const)('by %s', (time) => {
  const colour = fixed(time)

  test('the paper is the one that colours are computed for', () => {
    expect(colour('paper')).toBe(time === 'day' ? grounds.light : grounds.dark)
  })

  test.each(colours)('every ink can be read on every ground of a site in %s', (brand) => {
    for (const accent of colours) {
      const shown = propertiesOf(brand, accent)
      const inks = {
        ink: colour('ink'),
        soft: colour('soft'),
        link: shown[`--brand-${time}`]!,
        accent: shown[`--accent-${time}`]!,
      }
      const papers = { paper: colour('paper'), raised: colour('raised'), tint: shown[`--tint-${time}`]! }
      const tooFaint = Object.entries(inks).flatMap(([ink, text]) =>
        Object.entries(papers)
          .filter(([, ground]) => contrast(text, ground) < 4.5)
          .map(([ground]) => `${ink} on ${ground}`),
      )
      expect(tooFaint).toEqual([])
    }
  })

  test.each(colours)('the words on a button in %s can be read', (brand) => {
    expect(contrast(colour('paper'), propertiesOf(brand)[`--brand-${time}`]!)).toBeGreaterThanOrEqual(4.5)
  })
})

test('a colour that can be read stays as it is', () => {
  expect(propertiesOf('#2f5d46')['--brand-day']).toBe('#2f5d46')
})

test('a selected text can be read', () => {
  const css = readFileSync('components/site/styles/10-paper.css', 'utf8')
  const selected = /::selection \{[^}]*color: (#[0-9a-f]{6})/.exec(css)![1]!
  for (const time of ['day', 'night'] as const) {
    expect(contrast(selected, fixed(time)('flame'))).toBeGreaterThanOrEqual(4.5)
  }
})
