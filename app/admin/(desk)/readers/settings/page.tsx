import { LetterSettingsForm } from '#components/admin/readers/letter-settings-form.tsx'
import { ReadersTabs } from '#components/admin/readers/readers-tabs.tsx'
import { senderOf } from '#lib/settings/letters.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { saveLetters, sendTest } from '../actions.ts'

export default adminPage({
  name: '/admin/readers/settings',
  access: 'settings.manage',
  render: async ({ actor }) => {
    const site = await findSite()
    const { onSince, ...letters } = site.letters
    const usual = senderOf({ ...site, letters: { ...site.letters, senderName: '', senderEmail: '' } })
    return (
      <>
        <h1>Readers</h1>
        <ReadersTabs here="/admin/readers/settings" actor={actor} />
        <LetterSettingsForm
          settings={{ ...letters, isOn: onSince !== null }}
          usual={{ name: usual.name, email: usual.address }}
          save={saveLetters}
          test={sendTest}
        />
      </>
    )
  },
})
