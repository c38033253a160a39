import { toCsv } from '#lib/csv.ts'
import { postDaysAsCsv, siteDaysAsCsv } from '#lib/numbers/days-as-csv.ts'

const byKind = { learn: 0, give: 2, sponsor: 0, pray: 1, volunteer: 0, share: 0 }
const day = { day: '2026-11-22', views: 40, clicks: 3, byKind }

it('days and posts stand in lines under their names', () => {
  expect(siteDaysAsCsv([day])).toBe(
    '\uFEFFday,views,clicks,learn,give,sponsor,pray,volunteer,share\r\n2026-11-22,40,3,0,2,0,1,0,0\r\n',
  )
  expect(postDaysAsCsv([{ ...day, title: 'River, "day"', path: '/2026/03/river-day/' }])).toBe(
    '\uFEFFday,post,path,views,clicks,learn,give,sponsor,pray,volunteer,share\r\n' +
      '2026-11-22,"River, ""day""",/2026/03/river-day/,40,3,0,2,0,1,0,0\r\n',
  )
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '=HYPERLINK("x")'])(
  'a title is never a formula: %j',
  (title) => {
    const [, line] = toCsv(['post'], [[title]]).split(/\r\n(?=")/)
    expect(line).toMatch(/^"'/)
  },
)
