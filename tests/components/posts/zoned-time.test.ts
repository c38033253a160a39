import {
  momentInWords,
  momentOf,
  momentsOf,
  offsetInWords,
  wallOf,
} from '#components/admin/posts/zoned-time.ts'

const now = new Date('2026-06-01T00:00:00Z')

it('reads a field on the clocks of the site, not of this device', () => {
  expect(momentOf('2026-11-03T09:00', 'Asia/Phnom_Penh').toISOString()).toBe('2026-11-03T02:00:00.000Z')
  expect(momentOf('2026-11-03T09:00', 'UTC').toISOString()).toBe('2026-11-03T09:00:00.000Z')
  expect(momentOf('2026-07-03T09:00', 'Europe/Berlin').toISOString()).toBe('2026-07-03T07:00:00.000Z')
})

it.each(['Asia/Phnom_Penh', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Chatham', 'Europe/Berlin'])(
  'leads there and back in %s',
  (zone) => {
    for (const wall of ['2026-01-01T00:00', '2026-03-29T12:30', '2026-10-25T23:59']) {
      expect(wallOf(momentOf(wall, zone), zone)).toBe(wall)
    }
  },
)

it('takes an hour that a clock change leaves out as the one after', () => {
  expect(wallOf(momentOf('2026-03-29T02:30', 'Europe/Berlin'), 'Europe/Berlin')).toMatch(/T0[13]:30$/)
})

it('says a moment with its zone, and its year where that is another', () => {
  const at = momentOf('2026-11-03T09:00', 'Asia/Phnom_Penh')
  expect(momentInWords(at, 'Asia/Phnom_Penh', now)).toBe('Tue 3 Nov 09:00 (UTC+7)')
  expect(momentInWords(at, 'Asia/Phnom_Penh', new Date('2027-06-01T00:00:00Z'))).toBe(
    'Tue 3 Nov 2026 09:00 (UTC+7)',
  )
})

it('says offsets of half hours, to the west, and none', () => {
  expect(offsetInWords(now, 'Asia/Kolkata')).toBe('UTC+5:30')
  expect(offsetInWords(now, 'America/Lima')).toBe('UTC−5')
  expect(offsetInWords(now, 'UTC')).toBe('UTC')
})

it.each([
  ['Europe/Berlin', '2026-03-29T02:30', '2026-10-25T02:30'],
  ['America/New_York', '2026-03-08T02:00', '2026-11-01T01:00'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-04-05T01:45'],
  ['America/Santiago', '2026-09-06T00:30', '2026-04-04T23:30'],
])(
  'knows no moment in an hour that %s leaves out, and two in one that comes twice',
  (zone, leftOut, twice) => {
    expect(momentsOf(leftOut, zone)).toEqual([])
    const [first, second] = momentsOf(twice, zone)
    expect(second!.getTime()).toBeGreaterThan(first!.getTime())
    expect([first, second].map((at) => wallOf(at!, zone))).toEqual([twice, twice])
  },
)

it('knows one moment everywhere else', () => {
  for (const wall of ['2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T03:00', '2026-07-01T00:00']) {
    expect(momentsOf(wall, 'Europe/Berlin')).toEqual([momentOf(wall, 'Europe/Berlin')])
  }
  expect(momentsOf('', 'UTC')).toEqual([])
})
