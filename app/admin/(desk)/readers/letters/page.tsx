import { LetterList } from '#components/admin/readers/letter-list.tsx'
import { ReadersTabs } from '#components/admin/readers/readers-tabs.tsx'
import { listLetters } from '#lib/circle/letter-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { release, stop } from '../actions.ts'

export default adminPage({
  name: '/admin/readers/letters',
  access: 'letter.manage',
  render: async ({ actor }) => {
    const [letters, { timeZone }] = await Promise.all([listLetters(actor), findSite()])
    return (
      <>
        <h1>Readers</h1>
        <ReadersTabs here="/admin/readers/letters" actor={actor} />
        <LetterList letters={letters} timeZone={timeZone} actions={{ stop, release }} />
      </>
    )
  },
})
