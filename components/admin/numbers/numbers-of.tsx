import './numbers.css'
import type { DayNumbers } from '#lib/numbers/queries.ts'
import { DayPlot } from './day-plot.tsx'
import { DayTable } from './day-table.tsx'
import { counted } from './day-words.ts'
import { StepKinds } from './step-kinds.tsx'

interface NumbersOfProps {
  days: readonly DayNumbers[]
}

/** The numbers of one post or of the whole site: a sentence, a plot, its table, the next steps. */
export function NumbersOf({ days }: NumbersOfProps) {
  const views = days.reduce((sum, day) => sum + day.views, 0)
  const clicks = days.reduce((sum, day) => sum + day.clicks, 0)
  return (
    <>
      <p className="numbers-sum">
        {counted(views, 'view', 'views')} in {days.length} days,{' '}
        {counted(clicks, 'next step taken', 'next steps taken')}
      </p>
      <DayPlot what="views" days={days.map(({ day, views: count }) => ({ day, count }))} />
      <DayTable days={days} />
      <h2>Next steps taken</h2>
      <StepKinds days={days} />
    </>
  )
}
