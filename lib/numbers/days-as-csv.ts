import { toCsv } from '#lib/csv.ts'
import { NextStepKind } from '#lib/database/generated/enums.ts'
import type { DayNumbers, PostDayNumbers } from './queries.ts'

const kinds = Object.values(NextStepKind)

const numbersOf = ({ views, clicks, byKind }: DayNumbers) => [
  views,
  clicks,
  ...kinds.map((kind) => byKind[kind]),
]

/** One line a day. */
export const siteDaysAsCsv = (days: readonly DayNumbers[]): string =>
  toCsv(
    ['day', 'views', 'clicks', ...kinds],
    days.map((one) => [one.day, ...numbersOf(one)]),
  )

/** One line a day and post. */
export const postDaysAsCsv = (days: readonly PostDayNumbers[]): string =>
  toCsv(
    ['day', 'post', 'path', 'views', 'clicks', ...kinds],
    days.map((one) => [one.day, one.title, one.path, ...numbersOf(one)]),
  )
