import { inNumber } from './day-words.ts'

interface BarPlotProps {
  bars: readonly { name: string; count: number; words: string }[]
  /** What the bars say, read after the largest number. */
  scale: string
}

const height = 100

/** A few bars with names of their own; the table beside it has the numbers. */
export function BarPlot({ bars, scale }: BarPlotProps) {
  const most = Math.max(...bars.map(({ count }) => count))
  const top = most > 4 ? Math.ceil(most) : 4
  return (
    <figure className="day-plot">
      <p className="plot-scale quiet" aria-hidden="true">
        {inNumber(top)} {scale}
      </p>
      <svg
        viewBox={`0 0 ${bars.length} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`At most ${inNumber(Math.round(most))} ${scale}; the numbers are in the table below.`}
      >
        {[0, height / 2, height].map((y) => (
          <line key={y} x1="0" x2={bars.length} y1={y} y2={y} vectorEffect="non-scaling-stroke" />
        ))}
        {bars.map(({ name, count, words }, at) => (
          <rect
            key={name}
            x={at + 0.1}
            width="0.8"
            y={height - (count / top) * height}
            height={(count / top) * height}
          >
            <title>{`${name}: ${words}`}</title>
          </rect>
        ))}
      </svg>
    </figure>
  )
}
