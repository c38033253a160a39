import { SeriesList } from '#components/admin/series/series-list.tsx'
import { listSeries } from '#lib/series/queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { dropSeries, findSeriesParts, keepSeries } from './actions.ts'

export default adminPage({
  name: '/admin/settings/series',
  access: 'topic.manage',
  render: async ({ actor }) => (
    <>
      <h1>Series</h1>
      <p>
        Posts that are read one after the other. Readers see “Part 2 of 5” above each, the parts before and
        after below it, and all of them on the page of the series.
      </p>
      <SeriesList
        series={await listSeries(actor)}
        save={keepSeries}
        remove={dropSeries}
        find={findSeriesParts}
      />
    </>
  ),
})
