import { Beginnings } from '#components/admin/desk/beginnings.tsx'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { chooseBeginning } from './actions.ts'

export default adminPage({
  name: '/admin/welcome',
  access: 'site.import',
  render: async ({ actor }) => {
    const { demonstration } = await findSite()
    return (
      <>
        <h1>Welcome{actor.kind === 'staff' ? `, ${actor.name}` : ''}</h1>
        <p>How would you like to begin? You can do any of these later too.</p>
        <Beginnings hasDemonstration={demonstration} choose={chooseBeginning} />
      </>
    )
  },
})
