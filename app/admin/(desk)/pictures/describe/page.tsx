import { DescribeSitting } from '#components/admin/pictures/describe-sitting.tsx'
import { countUndescribed, listMedia } from '#lib/media/queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { describePicture } from '../actions.ts'

export default adminPage({
  name: '/admin/pictures/describe',
  access: 'media.add',
  render: async ({ actor, search: { cursor } }) => {
    const [{ items, next }, count] = await Promise.all([
      listMedia(actor, { show: 'undescribed', ...(cursor && { cursor }) }),
      countUndescribed(actor),
    ])
    return (
      <>
        <p>
          <a href="/admin/pictures">Back to the pictures</a>
        </p>
        <DescribeSitting items={items} count={count} next={next} describe={describePicture} />
      </>
    )
  },
})
