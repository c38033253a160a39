interface BarPlotProps {
  /** `words` stand at the end of the bar. */
  bars: readonly { name: string; count: number; words: string }[]
}

/** A few lying bars with names of their own, as long as their counts are to the largest. */
export function BarPlot({ bars }: BarPlotProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <dl className="bar-plot">
      {bars.map(({ name, count, words }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span className="bar" style={{ inlineSize: `${(60 * count) / most}%` }} aria-hidden="true" />
            {words}
          </dd>
        </div>
      ))}
    </dl>
  )
}
