import { PhoneDesk } from '#components/admin/phone/phone-desk.tsx'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export { viewport } from './viewport.ts'

/**
 * Kept by the browser to work without a line, so nothing private may stand in it: it is the same for everybody. What
 * was written comes from the device.
 */
export default adminPage({
  name: '/admin/write',
  access: 'post.write',
  render: async () => {
    const { title, language, timeZone } = await findSite()
    return (
      <main className="desk">
        <PhoneDesk siteTitle={title} language={language} timeZone={timeZone} />
      </main>
    )
  },
})
