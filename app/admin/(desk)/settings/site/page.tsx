import { measuredInWords } from '#components/admin/comments/measured-words.ts'
import { SiteSettingsForm } from '#components/admin/settings/site-settings-form.tsx'
import { findMeasuredWait } from '#lib/comments/numbers/measured-wait.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { siteOf } from '#lib/settings/schema.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { saveSite } from './actions.ts'

export default adminPage({
  name: '/admin/settings/site',
  access: 'settings.manage',
  render: async ({ actor }) => {
    const [site, measured] = await Promise.all([findSite(), findMeasuredWait(actor)])
    return (
      <>
        <h1>The site</h1>
        <p>What the site is called, how its comments work, and what protects its readers.</p>
        <SiteSettingsForm site={siteOf(site)} measured={measuredInWords(measured, site)} save={saveSite} />
      </>
    )
  },
})
