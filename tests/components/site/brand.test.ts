import { readFileSync } from 'node:fs'
import { brandProperties, contrast, grounds } from '#components/site/brand.ts'

const colours = [
  '#2f5d46',
  '#ffffff',
  '#000000',
  '#ffd400',
  '#00ffff',
  '#0000ff',
  '#ff0000',
  '#808080',
  '#7a3cff',
]

const propertiesOf = (colour: string): Record<string, string> =>
  Object.fromEntries(
    brandProperties(colour)
      .split(';')
      .map((property) => property.split(':') as [string, string]),
  )

test.each(colours)('%s can be read by day and by night, on paper and on its tint', (colour) => {
  const shown = propertiesOf(colour)
  for (const time of ['day', 'night']) {
    const ground = time === 'day' ? grounds.light : grounds.dark
    expect(contrast(shown[`--brand-${time}`]!, ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(shown[`--brand-${time}`]!, shown[`--tint-${time}`]!)).toBeGreaterThanOrEqual(4.5)
  }
})

test('a colour that can be read stays as it is', () => {
  expect(propertiesOf('#2f5d46')['--brand-day']).toBe('#2f5d46')
})

test('the fixed inks of the styles can be read on all their grounds', () => {
  const [day, night] = readFileSync('components/site/styles/10-paper.css', 'utf8').split(
    'prefers-color-scheme',
  )
  for (const [css, time] of [
    [day!, 'day'],
    [night!, 'night'],
  ] as const) {
    const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)![1]!
    expect(colour('paper')).toBe(time === 'day' ? grounds.light : grounds.dark)
    const tints = colours.map((brand) => propertiesOf(brand)[`--tint-${time}`]!)
    for (const ground of [colour('paper'), colour('raised'), ...tints]) {
      for (const ink of ['ink', 'soft', 'clay']) {
        expect(contrast(colour(ink), ground)).toBeGreaterThanOrEqual(4.5)
      }
    }
  }
})
