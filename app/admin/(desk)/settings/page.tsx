import { settingsPlacesFor } from '#components/admin/settings/settings-places.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export default adminPage({
  name: '/admin/settings',
  access: 'topic.manage',
  render: async ({ actor }) => (
    <>
      <h1>Settings</h1>
      <ul className="plain-list cards">
        {settingsPlacesFor(actor).map(({ href, label, text }) => (
          <li key={href}>
            <a className="sheet" href={href}>
              <strong>{label}</strong>
              <span className="quiet">{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  ),
})
