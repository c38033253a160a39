import { type CommentNews, commentMail } from '#components/mail/comment-mail.tsx'
import { catalogues } from '#components/site/words/catalogues.ts'
import { SiteSettings } from '#lib/settings/schema.ts'

const site = SiteSettings.parse({ title: 'Kapok Lane' })
const siteUrl = 'https://kapoklane.example'
const leave = `${siteUrl}/-/comment-mail/K`

const news = (title: string | null): CommentNews[] => {
  const see = `${siteUrl}/well/?comment=12`
  const kept = `${siteUrl}/-/comment/K`
  const link = `${siteUrl}/-/writer/K`
  const reply = { title, name: 'Dara <b>', text: 'I was there too.', see }
  return [
    { kind: 'confirm', title, link },
    { kind: 'approved', title, see, kept, prove: { link, isKnown: true } },
    { kind: 'approved', title, see, kept, prove: { link, isKnown: false } },
    { kind: 'approved', title, see, kept, prove: null },
    { kind: 'declined', title, reason: 'Please without\nthe name.', kept },
    { kind: 'reply', replies: [reply] },
    { kind: 'digest', replies: [reply, reply, { ...reply, see: `${see}3` }] },
    { kind: 'own', link: `${siteUrl}/-/my-comments/K` },
  ]
}

const linksIn = (text: string) => new Set(text.match(/https:\/\/kapoklane\.example\/[^\s"<>]+/g))

describe.each(catalogues.map((words) => [words.language, words] as const))('in %s', (_, words) => {
  it.each(news('The well').map((one) => [one.kind, one] as const))(
    'a mail of %s says the same as text and as HTML, and fetches nothing',
    async (_kind, one) => {
      const mail = await commentMail({ news: one, site, siteUrl, words, leave })
      expect(linksIn(mail.text)).toEqual(linksIn(mail.html.replaceAll('&amp;', '&')))
      expect(linksIn(mail.text)).toContain(leave)
      expect(mail.html).not.toMatch(/<img|<script|url\(|<b>/)
      expect(`${mail.subject}${mail.text}`).not.toMatch(/undefined|null|\[object|#/)
      expect(mail.html).toContain(`lang="${words.language}"`)
    },
  )

  it('says nothing of a post whose title may not be told', async () => {
    for (const one of news(null)) {
      const { subject, text } = await commentMail({ news: one, site, siteUrl, words, leave })
      expect(`${subject}${text}`).not.toMatch(/null|“”|«»/)
      if (one.kind === 'reply') expect(subject).not.toContain('Dara')
    }
  })
})
