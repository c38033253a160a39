import { SiteStepsForm } from '#components/admin/next-steps/site-steps-form.tsx'
import { listSiteSteps } from '#lib/circle/queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { saveSteps } from './actions.ts'

export default adminPage({
  name: '/admin/settings/next-steps',
  access: 'nextstep.manage',
  render: async ({ actor }) => (
    <>
      <h1>Next steps</h1>
      <p>
        What readers can do after a post: a verb, a sentence and a link each. They stand under every post that
        has none of its own. Three are enough.
      </p>
      <SiteStepsForm steps={await listSiteSteps(actor)} save={saveSteps} />
    </>
  ),
})
