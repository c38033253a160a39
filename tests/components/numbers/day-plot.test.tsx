import { renderToStaticMarkup } from 'react-dom/server'
import { DayPlot } from '#components/admin/numbers/day-plot.tsx'
import { daysUntil } from '#lib/numbers/days.ts'

const plot = (many: number, count: (at: number) => number) =>
  renderToStaticMarkup(
    <DayPlot
      what="views"
      days={daysUntil('2026-11-22', many).map((day, at) => ({ day, count: count(at) }))}
    />,
  )
const barsOf = (markup: string) =>
  [...markup.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height))
const titlesOf = (markup: string) => [...markup.matchAll(/<title>([^<]*)/g)].map(([, title]) => title)

it('draws a bar a day to a scale that can be read, and says each in words', () => {
  const markup = plot(30, (at) => (at === 29 ? 240 : at))
  expect(barsOf(markup)).toHaveLength(30)
  expect(barsOf(markup).at(-1)).toBe(80)
  expect(markup).toContain('300 views a day')
  expect(titlesOf(markup).at(-1)).toBe('22 Nov 2026: 240 views')
  expect(markup).toContain(
    'aria-label="At most 240 views a day in 30 days; the numbers are in the table below."',
  )
})

it('draws a bar a week of a year, the last one ending today', () => {
  const markup = plot(365, () => 2)
  expect(barsOf(markup)).toHaveLength(52)
  expect(new Set(barsOf(markup)).size).toBe(1)
  expect(titlesOf(markup).at(-1)).toBe('Week from 16 Nov 2026: 14 views')
  expect(markup).toContain('15 views a week')
  expect(markup).toContain('22 Nov 2026</span>')
})

it('stays flat where nobody came, and draws without style attributes', () => {
  const markup = plot(30, () => 0)
  expect(new Set(barsOf(markup))).toEqual(new Set([0]))
  expect(markup).not.toContain('style=')
})
