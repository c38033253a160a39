import { CommentsTabs } from '#components/admin/comments/comments-tabs.tsx'
import { CodeTable, DaysTable, WaitingAges, WaitsPlot } from '#components/admin/comments/numbers-tables.tsx'
import { DayPlot } from '#components/admin/numbers/day-plot.tsx'
import { counted, dayInWords } from '#components/admin/numbers/day-words.ts'
import { PeriodTabs } from '#components/admin/numbers/period-tabs.tsx'
import {
  listCodeNumbers,
  listCommentDays,
  listCommentWeeks,
  listWaitingAges,
} from '#lib/comments/numbers/numbers-queries.ts'
import { findSpamModel, type SpamModelState } from '#lib/comments/queue/desk-queries.ts'
import { readPeriod } from '#lib/numbers/schema.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export default adminPage({
  name: '/admin/comments/numbers',
  access: 'comment.moderate',
  render: async ({ actor, search }) => {
    const period = readPeriod(search.days)
    const [days, weeks, codes, ages, spam] = await Promise.all([
      listCommentDays(actor, period),
      listCommentWeeks(actor, period),
      listCodeNumbers(actor, period),
      listWaitingAges(actor),
      findSpamModel(actor),
    ])
    const sum = (of: 'submitted' | 'held') => days.reduce((all, day) => all + day[of], 0)
    const file = `/admin/comments/numbers.csv?days=${period}`
    return (
      <>
        <h1>Comments in numbers</h1>
        <CommentsTabs here="/admin/comments/numbers" />
        <PeriodTabs address="/admin/comments/numbers" period={period} />
        {sum('submitted') === 0 ? (
          <p className="quiet">No comment was counted in these days.</p>
        ) : (
          <>
            <p className="numbers-sum">
              {counted(sum('submitted'), 'comment', 'comments')} in {days.length} days,{' '}
              {counted(sum('held'), 'was', 'were')} read by a person first
            </p>
            <DayPlot what="comments" days={days.map(({ day, submitted }) => ({ day, count: submitted }))} />
            <DaysTable days={days} />
          </>
        )}
        <h2>How long they waited</h2>
        <p>Until a person had decided about half of what was sent in a week.</p>
        <WaitsPlot weeks={weeks} />
        <h2>How old what waits is</h2>
        <WaitingAges ages={ages} />
        <h2>What the checks held, and how often they were right</h2>
        <CodeTable codes={codes} />
        <p>{spamModelInWords(spam)}</p>
        <p className="numbers-links">
          <a href={`${file}&of=days`}>Download the days (CSV)</a>
          <a href={`${file}&of=findings`}>Download the checks (CSV)</a>
        </p>
        <p className="quiet">
          Counted every night, through yesterday, in the site’s time zone. Nobody is counted: these are
          numbers of comments, not of people.
        </p>
      </>
    )
  },
})

const spamModelInWords = ({ lessons, trainedAt }: SpamModelState): string =>
  trainedAt
    ? `What is probably spam was learned from ${counted(lessons, 'decision', 'decisions')} of yours, last on ${dayInWords(trainedAt.toISOString())}.`
    : 'What is probably spam is not learned yet: that begins with your decisions.'
