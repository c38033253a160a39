import { readGmt, readPubDate } from '#lib/moving/wordpress/wxr-dates.ts'

test('a date of the export is GMT', () => {
  expect(readGmt('2010-12-13 01:02:03')?.toISOString()).toBe('2010-12-13T01:02:03.000Z')
})

test.each(['0000-00-00 00:00:00', '2010-02-30 00:00:00', '0001-01-01 00:00:00', '', 'yesterday'])(
  '"%s" is no date',
  (text) => {
    expect(readGmt(text)).toBeNull()
  },
)

test('a date of the feed is read, and WordPress’s words for none are not', () => {
  expect(readPubDate('Mon, 13 Dec 2010 08:00:00 +0700')?.toISOString()).toBe('2010-12-13T01:00:00.000Z')
  expect(readPubDate('Tue, 30 Nov 1999 00:00:00 +0000')).toBeNull()
  expect(readPubDate('Mon, 30 Nov -0001 00:00:00 +0000')).toBeNull()
  expect(readPubDate('')).toBeNull()
})
