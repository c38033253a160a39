import { KeptMailList } from '#components/admin/readers/kept-mail-list.tsx'
import { ReadersTabs } from '#components/admin/readers/readers-tabs.tsx'
import { listKeptMail } from '#lib/mail/kept-mail.ts'
import { hasMailServer } from '#lib/mail/send.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export default adminPage({
  name: '/admin/readers/outbox',
  access: 'mail.see',
  render: async ({ actor }) => {
    const [mails, { timeZone }] = await Promise.all([listKeptMail(actor), findSite()])
    return (
      <>
        <h1>Readers</h1>
        <ReadersTabs here="/admin/readers/outbox" actor={actor} />
        <p className="quiet">
          {hasMailServer()
            ? 'A mail server sends everything. What is kept here is from before.'
            : 'There is no mail server (SMTP_URL), so nothing leaves this machine. What would go out to single people stands here, and you can hand on its links; letters to readers stand under “Letters” and wait.'}
        </p>
        <KeptMailList mails={mails} timeZone={timeZone} />
      </>
    )
  },
})
