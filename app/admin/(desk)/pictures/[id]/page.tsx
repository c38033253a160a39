import { CropField } from '#components/admin/pictures/crop-field.tsx'
import { FocusField } from '#components/admin/pictures/focus-field.tsx'
import { PictureForm } from '#components/admin/pictures/picture-form.tsx'
import { PictureUses } from '#components/admin/pictures/picture-uses.tsx'
import { RemovePicture } from '#components/admin/pictures/remove-picture.tsx'
import { ReplacePicture } from '#components/admin/pictures/replace-picture.tsx'
import { canChangeMedia } from '#lib/media/policy.ts'
import { requireMedia } from '#lib/media/queries.ts'
import { listUses } from '#lib/media/use-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { cropPicture, describePicture, focusPicture, removePicture } from '../actions.ts'

export default adminPage({
  name: '/admin/pictures/[id]',
  access: 'media.add',
  render: async ({ actor, params: { id = '' } }) => {
    const [item, uses] = await Promise.all([requireMedia(actor, id), listUses(actor, id)])
    const mayChange = canChangeMedia(actor, item)
    return (
      <>
        <p>
          <a href="/admin/pictures">Back to the pictures</a>
        </p>
        <h1>{item.fileName || 'A picture'}</h1>
        <PictureForm item={item} mayChange={mayChange} describe={describePicture} />
        <PictureUses uses={uses} />
        {mayChange ? (
          <>
            <CropField item={item} crop={cropPicture} />
            <FocusField item={item} choose={focusPicture} />
            <ReplacePicture item={item} />
            <RemovePicture item={item} uses={uses} remove={removePicture} />
          </>
        ) : null}
      </>
    )
  },
})
