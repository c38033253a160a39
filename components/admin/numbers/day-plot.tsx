import { dayInWords, inNumber } from './day-words.ts'

interface Bar {
  /** Its first day. */
  day: string
  count: number
}

interface DayPlotProps {
  /** What is counted, e.g. "views". */
  what: string
  /** The oldest first. */
  days: readonly Bar[]
}

/** More bars than this run into each other on a phone. */
const mostBars = 120

const height = 100

/**
 * A bar a day, or a week where there are many. Its words and its numbers stand outside the drawing, which
 * stretches with the page.
 */
export function DayPlot({ what, days }: DayPlotProps) {
  const isWeekly = days.length > mostBars
  const bars = isWeekly ? inWeeks(days) : days
  const unit = isWeekly ? 'week' : 'day'
  const most = Math.max(...bars.map(({ count }) => count))
  const top = roundUp(most)
  const [first, middle, last] = [bars[0], bars[Math.floor(bars.length / 2)], days.at(-1)]
  if (!first || !middle || !last) return null
  return (
    <figure className="day-plot">
      <p className="plot-scale quiet" aria-hidden="true">
        {inNumber(top)} {what} a {unit}
      </p>
      <svg
        viewBox={`0 0 ${bars.length} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`At most ${inNumber(most)} ${what} a ${unit} in ${days.length} days; the numbers are in the table below.`}
      >
        {[0, height / 2, height].map((y) => (
          <line key={y} x1="0" x2={bars.length} y1={y} y2={y} vectorEffect="non-scaling-stroke" />
        ))}
        {bars.map(({ day, count }, at) => (
          <rect
            key={day}
            x={at + 0.1}
            width="0.8"
            y={height - (count / top) * height}
            height={(count / top) * height}
          >
            <title>{`${isWeekly ? 'Week from ' : ''}${dayInWords(day)}: ${inNumber(count)} ${what}`}</title>
          </rect>
        ))}
      </svg>
      <figcaption className="quiet" aria-hidden="true">
        <span>{dayInWords(first.day)}</span>
        <span>{dayInWords(middle.day)}</span>
        <span>{dayInWords(last.day)}</span>
      </figcaption>
    </figure>
  )
}

/** Whole weeks, the last one ending with the last day; what is left over at the beginning is left out. */
function inWeeks(days: readonly Bar[]): Bar[] {
  const whole = days.slice(days.length % 7)
  return whole
    .filter((_, at) => at % 7 === 0)
    .map(({ day }, week) => ({
      day,
      count: whole.slice(week * 7, week * 7 + 7).reduce((sum, { count }) => sum + count, 0),
    }))
}

const roundSteps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10]

/** Up to a number that reads well at the edge of a scale. */
function roundUp(most: number): number {
  if (most <= 4) return 4
  const unit = 10 ** Math.floor(Math.log10(most))
  return roundSteps.map((times) => times * unit).find((round) => round >= most)!
}
