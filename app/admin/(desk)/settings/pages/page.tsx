import { PageOrder } from '#components/admin/pages/page-order.tsx'
import { listPagesInTree } from '#lib/posts/pages/queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { shiftOnePage } from './actions.ts'

export default adminPage({
  name: '/admin/settings/pages',
  access: 'page.write',
  render: async ({ actor }) => (
    <>
      <h1>The order of pages</h1>
      <p>
        Readers find the sub-pages of a page at its end, in this order. Under which page one stands is chosen
        where it is written.
      </p>
      <PageOrder pages={await listPagesInTree(actor)} shift={shiftOnePage} />
    </>
  ),
})
