import { Text } from '@react-email/text'
import type { Words } from '#components/site/words/en.ts'
import type { Notice } from '#lib/comments/reports/report-schema.ts'
import type { ReportOutcome } from '#lib/database/generated/enums.ts'
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
  /** What was decided; null: it has only arrived. */
  outcome: ReportOutcome | null
}

/**
 * That a notice of something illegal arrived, and what it said; then what was decided about it, and what can be done
 * about that (Digital Services Act, article 16(4) and (5)).
 */
export async function reportReceipt(props: ReceiptProps): Promise<WrittenMail> {
  const { site, siteUrl, words, notice, outcome } = props
  const { mail, decided, notice: asked } = words.reports
  const text = outcome ? decided : mail
  const styles = look(site.brandColour)
  const subject = text.subject(site.title)
  const paragraphs = [
    words.letters.confirm.greeting,
    text.text(site.title),
    `${asked.address}:\n${notice.address}`,
    `${asked.why}\n${notice.why}`,
    ...(outcome ? [decided[outcome], decided.redress] : [mail.decision]),
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
