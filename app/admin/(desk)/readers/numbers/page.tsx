import { MostRead } from '#components/admin/numbers/most-read.tsx'
import { NumbersOf } from '#components/admin/numbers/numbers-of.tsx'
import { PeriodTabs } from '#components/admin/numbers/period-tabs.tsx'
import { WhatCounts } from '#components/admin/numbers/what-counts.tsx'
import { ReadersTabs } from '#components/admin/readers/readers-tabs.tsx'
import { listMostRead, listSiteDays } from '#lib/numbers/queries.ts'
import { readPeriod } from '#lib/numbers/schema.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export default adminPage({
  name: '/admin/readers/numbers',
  access: 'numbers.see',
  render: async ({ actor, search }) => {
    const period = readPeriod(search.days)
    const [days, posts, { timeZone }] = await Promise.all([
      listSiteDays(actor, period),
      listMostRead(actor, period),
      findSite(),
    ])
    const file = `/admin/readers/numbers.csv?days=${period}`
    return (
      <>
        <h1>What is read</h1>
        <ReadersTabs here="/admin/readers/numbers" actor={actor} />
        <PeriodTabs address="/admin/readers/numbers" period={period} />
        <NumbersOf days={days} />
        <h2>Read most</h2>
        <MostRead posts={posts} period={period} />
        <p className="numbers-links">
          <a href={`${file}&of=site`}>Download the days (CSV)</a>
          <a href={`${file}&of=posts`}>Download each post’s days (CSV)</a>
        </p>
        <WhatCounts timeZone={timeZone} />
      </>
    )
  },
})
