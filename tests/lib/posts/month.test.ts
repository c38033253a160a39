import { monthBounds, monthOf, monthUrl, readMonth } from '#lib/posts/month.ts'

test('a month begins and ends by the clocks of its zone', () => {
  const { from, until } = monthBounds({ year: 2010, month: 12 }, 'Asia/Phnom_Penh')
  expect([from.toISOString(), until.toISOString()]).toEqual([
    '2010-11-30T17:00:00.000Z',
    '2010-12-31T17:00:00.000Z',
  ])
})

test.each([
  ['Europe/Berlin', '2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z'],
  ['America/St_Johns', '2026-03-01T03:30:00.000Z', '2026-04-01T02:30:00.000Z'],
  ['Pacific/Kiritimati', '2026-02-28T10:00:00.000Z', '2026-03-31T10:00:00.000Z'],
])('clock changes within it do not move its ends in %s', (zone, from, until) => {
  const bounds = monthBounds({ year: 2026, month: 3 }, zone)
  expect([bounds.from.toISOString(), bounds.until.toISOString()]).toEqual([from, until])
})

test('every moment belongs to the month whose bounds hold it', () => {
  const { from, until } = monthBounds({ year: 2026, month: 3 }, 'Asia/Tehran')
  expect(monthOf(from, 'Asia/Tehran')).toEqual({ year: 2026, month: 3 })
  expect(monthOf(new Date(from.getTime() - 1), 'Asia/Tehran')).toEqual({ year: 2026, month: 2 })
  expect(monthOf(until, 'Asia/Tehran')).toEqual({ year: 2026, month: 4 })
})

test('addresses of months are read as they are written', () => {
  expect(readMonth('2010', '12')).toEqual({ year: 2010, month: 12 })
  expect(monthUrl({ year: 2010, month: 2 })).toBe('/archive/2010/02')
  for (const [year, month] of [
    ['2010', '13'],
    ['2010', '2'],
    ['10', '01'],
    ['2010', '00'],
    ['x', 'y'],
  ] as const) {
    expect(readMonth(year, month)).toBeNull()
  }
})
