import { SiteSettingsForm } from '#components/admin/settings/site-settings-form.tsx'
import { findSite } from '#lib/settings/public-queries.ts'
import { siteOf } from '#lib/settings/schema.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { saveSite } from './actions.ts'

export default adminPage({
  name: '/admin/settings/site',
  access: 'settings.manage',
  render: async () => (
    <>
      <h1>The site</h1>
      <p>What the site is called, how its comments work, and what protects its readers.</p>
      <SiteSettingsForm site={siteOf(await findSite())} save={saveSite} />
    </>
  ),
})
