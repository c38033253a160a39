import { CopyLink } from '#components/admin/copy-link.tsx'
import { momentInWords } from '#components/admin/posts/zoned-time.ts'
import { ReadersTabs } from '#components/admin/readers/readers-tabs.tsx'
import { ShownMail } from '#components/admin/readers/shown-mail.tsx'
import { requireKeptMail } from '#lib/mail/kept-mail.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export default adminPage({
  name: '/admin/readers/outbox/[id]',
  access: 'mail.see',
  render: async ({ actor, params: { id = '' } }) => {
    const [mail, { timeZone }] = await Promise.all([requireKeptMail(actor, id), findSite()])
    const links = [...new Set(mail.text.match(/https?:\/\/\S+/g) ?? [])]
    return (
      <>
        <h1>{mail.subject}</h1>
        <ReadersTabs here="/admin/readers/outbox" actor={actor} />
        <p className="quiet">
          To {mail.to}, {momentInWords(mail.at, timeZone, new Date())}. It was not sent.
        </p>
        {links.map((link) => (
          <CopyLink key={link} path={link} label="A link in it" />
        ))}
        <ShownMail src={mail.html ? `/admin/readers/kept-mail?id=${mail.id}` : null} text={mail.text} />
      </>
    )
  },
})
