import { LookForm } from '#components/admin/look/look-form.tsx'
import { listPictures } from '#lib/media/queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { lookOf } from '#lib/settings/schema.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { listPicturesOfLibrary } from '../../pictures/actions.ts'
import { checkTargets, findTargets, saveLook } from './actions.ts'

export default adminPage({
  name: '/admin/settings/look',
  access: 'settings.manage',
  render: async ({ actor }) => {
    const look = lookOf(await findSite())
    const named = [look.logoId, look.iconId].filter((id) => id !== null)
    const pictures = await listPictures(actor, named)
    return (
      <>
        <h1>The look</h1>
        <p>How every page looks, and what stands above and below it. Readers see nothing before you save.</p>
        <LookForm
          look={look}
          pictures={[...pictures.values()]}
          save={saveLook}
          listPictures={listPicturesOfLibrary}
          targets={{ find: findTargets, check: checkTargets }}
        />
      </>
    )
  },
})
