import { Button } from '@react-email/button'
import { Hr } from '@react-email/hr'
import { Link } from '@react-email/link'
import { Text } from '@react-email/text'
import type { Words } from '#components/site/words/en.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { MailFrame } from './mail-frame.tsx'
import { look } from './mail-look.ts'
import { addressLines, PostalAddress } from './postal-address.tsx'
import { plainText, renderMail } from './render.ts'

interface JoiningProps {
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

/** Asks whoever reads the mailbox whether letters shall come; nothing is sent before they say yes. */
export async function confirmMail({ site, siteUrl, words, link }: JoiningProps): Promise<WrittenMail> {
  const text = words.letters.confirm
  const styles = look(site.brandColour)
  const subject = text.subject(site.title)
  const html = await renderMail(
    <MailFrame site={site} siteUrl={siteUrl} language={words.language} title={subject} preview={subject}>
      <Text className="ink" style={styles.text}>
        {text.greeting}
      </Text>
      <Text className="ink" style={styles.text}>
        {text.text(site.title)}
      </Text>
      <Button className="button" href={link} style={styles.button}>
        {text.button}
      </Button>
      <Text className="ink" style={{ ...styles.text, margin: '24px 0 0' }}>
        {text.ignore}
      </Text>
      <Hr style={styles.rule} />
      <PostalAddress site={site} />
    </MailFrame>,
  )
  const plain = plainText(
    text.greeting,
    text.text(site.title),
    link,
    text.ignore,
    '--',
    addressLines(site).join('\n'),
  )
  return { subject, html, text: plain }
}

/** For an e-mail that is with us already: nobody but its reader learns so. */
export async function alreadyMail({ site, siteUrl, words, link }: JoiningProps): Promise<WrittenMail> {
  const text = words.letters.already
  const styles = look(site.brandColour)
  const subject = text.subject(site.title)
  const html = await renderMail(
    <MailFrame site={site} siteUrl={siteUrl} language={words.language} title={subject} preview={subject}>
      <Text className="ink" style={styles.text}>
        {text.text(site.title)}
      </Text>
      <Link className="brand" href={link} style={styles.link}>
        {text.change}
      </Link>
      <Hr style={styles.rule} />
      <PostalAddress site={site} />
    </MailFrame>,
  )
  const plain = plainText(
    text.text(site.title),
    `${text.change}:\n${link}`,
    '--',
    addressLines(site).join('\n'),
  )
  return { subject, html, text: plain }
}
