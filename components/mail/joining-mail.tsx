import { Button } from '@react-email/button'
import { Hr } from '@react-email/hr'
import { Text } from '@react-email/text'
import type { Words } from '#components/site/words/en.ts'
import type { OwedMail } from '#lib/database/generated/enums.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { MailFrame } from './mail-frame.tsx'
import { look } from './mail-look.ts'
import { addressLines, PostalAddress } from './postal-address.tsx'
import { plainText, renderMail } from './render.ts'

export interface JoiningProps {
  /** Asks whether letters shall come, or says that they come already: nobody but its reader learns which. */
  mail: OwedMail
  site: SiteSettings
  siteUrl: string
  words: Words
  /** A whole address, this reader's own. */
  link: string
}

export interface WrittenMail {
  subject: string
  html: string
  text: string
}

/** What the mailbox is told whose e-mail somebody typed. */
export async function joiningMail({ mail, site, siteUrl, words, link }: JoiningProps): Promise<WrittenMail> {
  const { greeting, ignore } = mail === 'confirm' ? words.letters.confirm : {}
  const { button, ...text } = words.letters[mail]
  const styles = look(site.brandColour)
  const subject = text.subject(site.title)
  const before = [greeting, text.text(site.title)].filter((one) => one !== undefined)
  const html = await renderMail(
    <MailFrame site={site} siteUrl={siteUrl} language={words.language} title={subject} preview={subject}>
      {before.map((paragraph) => (
        <Text key={paragraph} className="ink" style={styles.text}>
          {paragraph}
        </Text>
      ))}
      <Button className="button" href={link} style={styles.button}>
        {button}
      </Button>
      {ignore && (
        <Text className="ink" style={{ ...styles.text, margin: '24px 0 0' }}>
          {ignore}
        </Text>
      )}
      <Hr style={styles.rule} />
      <PostalAddress site={site} />
    </MailFrame>,
  )
  const plain = plainText(...before, `${button}:\n${link}`, ignore, '--', addressLines(site).join('\n'))
  return { subject, html, text: plain }
}
