import { dayInWords, inNumber } from './day-words.ts'

interface DayPlotProps {
  /** What one bar counts, e.g. "views". */
  what: string
  days: readonly { day: string; count: number }[]
}

const height = 100

/** A bar a day. Its words and its numbers stand outside the drawing, which stretches with the page. */
export function DayPlot({ what, days }: DayPlotProps) {
  const most = Math.max(...days.map(({ count }) => count))
  const top = roundUp(most)
  const [first, middle, last] = [days[0], days[Math.floor(days.length / 2)], days.at(-1)]
  if (!first || !middle || !last) return null
  return (
    <figure className="day-plot">
      <p className="plot-scale quiet" aria-hidden="true">
        {inNumber(top)} {what} a day
      </p>
      <svg
        viewBox={`0 0 ${days.length} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${inNumber(most)} ${what} on the fullest of ${days.length} days; the numbers are in the table below.`}
      >
        {[0, height / 2, height].map((y) => (
          <line key={y} x1="0" x2={days.length} y1={y} y2={y} vectorEffect="non-scaling-stroke" />
        ))}
        {days.map(({ day, count }, at) => (
          <rect
            key={day}
            x={at + 0.1}
            width="0.8"
            y={height - (count / top) * height}
            height={(count / top) * height}
          >
            <title>{`${dayInWords(day)}: ${inNumber(count)} ${what}`}</title>
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

/** To one, two or five and zeros, so that the scale can be read. */
function roundUp(most: number): number {
  if (most <= 5) return 5
  const unit = 10 ** Math.floor(Math.log10(most))
  return [1, 2, 5, 10].map((times) => times * unit).find((round) => round >= most)!
}
