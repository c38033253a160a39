import { PictureForm } from '#components/admin/pictures/picture-form.tsx'
import { PictureUses } from '#components/admin/pictures/picture-uses.tsx'
import { canChangeMedia } from '#lib/media/policy.ts'
import { listUses, requireMedia } from '#lib/media/queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { describePicture, removePicture } from '../actions.ts'

export default adminPage({
  name: '/admin/pictures/[id]',
  access: 'media.add',
  render: async ({ actor, params: { id = '' } }) => {
    const [item, uses] = await Promise.all([requireMedia(actor, id), listUses(actor, id)])
    return (
      <>
        <p>
          <a href="/admin/pictures">Back to the pictures</a>
        </p>
        <h1>{item.fileName || 'A picture'}</h1>
        <PictureForm
          item={item}
          mayChange={canChangeMedia(actor, item)}
          describe={describePicture}
          remove={removePicture}
        />
        <PictureUses uses={uses} />
      </>
    )
  },
})
