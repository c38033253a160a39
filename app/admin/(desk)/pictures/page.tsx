import { AddPictures } from '#components/admin/pictures/add-pictures.tsx'
import { PictureGrid } from '#components/admin/pictures/picture-grid.tsx'
import { listMedia } from '#lib/media/queries.ts'
import { ListMediaForm } from '#lib/media/schema.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export default adminPage({
  name: '/admin/pictures',
  access: 'media.add',
  render: async ({ actor, search: { search, cursor } }) => {
    const asked =
      ListMediaForm.safeParse({ search: search || undefined, cursor: cursor || undefined }).data ?? {}
    const { items, next } = await listMedia(actor, asked)
    return (
      <>
        <h1>Pictures</h1>
        <AddPictures />
        <PictureGrid items={items} search={asked.search ?? ''} next={next} />
      </>
    )
  },
})
