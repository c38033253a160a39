import { AddPictures } from '#components/admin/pictures/add-pictures.tsx'
import { PictureGrid } from '#components/admin/pictures/picture-grid.tsx'
import { ToDescribe } from '#components/admin/pictures/to-describe.tsx'
import { UnusedPictures } from '#components/admin/pictures/unused-pictures.tsx'
import { countUndescribed, listMedia } from '#lib/media/queries.ts'
import { ListMediaForm } from '#lib/media/schema.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { removeUnusedPictures } from './actions.ts'

export default adminPage({
  name: '/admin/pictures',
  access: 'media.add',
  render: async ({ actor, search: { search, show, cursor } }) => {
    const given = Object.fromEntries(Object.entries({ search, show, cursor }).filter(([, value]) => value))
    const asked = ListMediaForm.safeParse(given).data ?? {}
    const [{ items, next }, undescribed] = await Promise.all([
      listMedia(actor, asked),
      countUndescribed(actor),
    ])
    return (
      <>
        <h1>Pictures</h1>
        <AddPictures />
        <ToDescribe count={undescribed} />
        <PictureGrid items={items} asked={asked} next={next}>
          {asked.show === 'unused' ? <UnusedPictures items={items} remove={removeUnusedPictures} /> : null}
        </PictureGrid>
      </>
    )
  },
})
