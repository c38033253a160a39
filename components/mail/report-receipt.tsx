import { Text } from '@react-email/text'
import type { Words } from '#components/site/words/en.ts'
import type { Notice } from '#lib/comments/reports/report-schema.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import type { WrittenMail } from './joining-mail.tsx'
import { MailFrame } from './mail-frame.tsx'
import { look } from './mail-look.ts'
import { addressLines, PostalAddress } from './postal-address.tsx'
import { plainText, renderMail } from './render.ts'

export interface ReceiptProps {
  site: SiteSettings
  siteUrl: string
  words: Words
  notice: Pick<Notice, 'why' | 'address'>
}

/** That a notice of something illegal arrived, and what it said (Digital Services Act, article 16(4)). */
export async function reportReceipt({ site, siteUrl, words, notice }: ReceiptProps): Promise<WrittenMail> {
  const { mail, notice: asked } = words.reports
  const styles = look(site.brandColour)
  const subject = mail.subject(site.title)
  const paragraphs = [
    words.letters.confirm.greeting,
    mail.text(site.title),
    `${asked.address}:\n${notice.address}`,
    `${asked.why}\n${notice.why}`,
    mail.decision,
  ]
  const html = await renderMail(
    <MailFrame site={site} siteUrl={siteUrl} language={words.language} title={subject} preview={subject}>
      {paragraphs.map((paragraph) => (
        <Text key={paragraph} className="ink" style={{ ...styles.text, whiteSpace: 'pre-line' }}>
          {paragraph}
        </Text>
      ))}
      <PostalAddress site={site} />
    </MailFrame>,
  )
  return { subject, html, text: plainText(...paragraphs, '--', addressLines(site).join('\n')) }
}
