import { type Month, monthUrl } from '#lib/posts/month.ts'
import { monthName } from './dates.ts'
import { ListHeading } from './list-heading.tsx'
import { SearchForm } from './search-form.tsx'
import type { Words } from './words/en.ts'

export interface MonthOfPosts extends Month {
  count: number
}

/** All months that have posts, by year, newest first. */
export function ArchivePage({ months, words }: { months: readonly MonthOfPosts[]; words: Words }) {
  const years = [...new Set(months.map(({ year }) => year))]
  const total = months.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="sheet list">
      <ListHeading name={words.frame.archive} count={total} words={words}>
        <SearchForm words={words} />
      </ListHeading>
      {years.map((year) => (
        <section className="year" key={year} aria-labelledby={`y${year}`}>
          <h2 id={`y${year}`}>{year}</h2>
          <ul>
            {months
              .filter((month) => month.year === year)
              .map((month) => (
                <li key={month.month}>
                  <a href={monthUrl(month)}>{monthName(month, words.language)}</a>{' '}
                  <span className="count">{words.lists.posts(month.count)}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
