import { colourInWords } from '#components/admin/look/colour-words.ts'
import { previewAddress } from '#components/admin/look/preview-address.ts'
import { lookOf, SiteSettings } from '#lib/settings/schema.ts'

test.each([
  [
    '#ffd400',
    /^By day it is shown darker \(its contrast on paper is 1\.3 to 1.*By night it can be read as it is\.$/,
  ],
  [
    '#2f5d46',
    /^By day it can be read as it is\. By night it is shown lighter \(its contrast on paper is 2\.4 to 1/,
  ],
])('says of %s what readers will see', (colour, words) => {
  expect(colourInWords(colour)).toMatch(words)
})

const saved = lookOf(SiteSettings.parse({}))

test('a preview is asked for with what differs alone', () => {
  const address = previewAddress({ look: { ...saved, typeface: 'plain' }, saved, page: 'post' })!
  const { pathname, searchParams } = new URL(address, 'https://lamplight.example')
  expect(pathname).toBe('/admin/look/preview')
  expect(Object.fromEntries(searchParams)).toEqual({ page: 'post', look: '{"typeface":"plain"}' })
})

test('what is too long for an address is not asked for', () => {
  expect(previewAddress({ look: { ...saved, footer: 'ខ'.repeat(2000) }, saved, page: 'front' })).toBeNull()
})
