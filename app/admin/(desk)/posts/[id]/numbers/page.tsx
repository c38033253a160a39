import { NumbersOf } from '#components/admin/numbers/numbers-of.tsx'
import { PeriodTabs } from '#components/admin/numbers/period-tabs.tsx'
import { WhatCounts } from '#components/admin/numbers/what-counts.tsx'
import { findPostDays } from '#lib/numbers/queries.ts'
import { readPeriod } from '#lib/numbers/schema.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export default adminPage({
  name: '/admin/posts/[id]/numbers',
  access: 'numbers.see',
  render: async ({ actor, params, search }) => {
    const period = readPeriod(search.days)
    const asked = { postId: params.id ?? '', period }
    const [{ post, days }, { timeZone }] = await Promise.all([findPostDays(actor, asked), findSite()])
    return (
      <>
        <h1 lang={post.language}>{post.title || 'Without a title'}</h1>
        <PeriodTabs address={`/admin/posts/${post.id}/numbers`} period={period} />
        <NumbersOf days={days} />
        <p className="numbers-links">
          <a href={`/admin/readers/numbers.csv?days=${period}&of=${post.id}`}>Download these days (CSV)</a>
          <a href={`/admin/readers/numbers?days=${period}`}>The whole site’s numbers</a>
        </p>
        <WhatCounts timeZone={timeZone} />
      </>
    )
  },
})
