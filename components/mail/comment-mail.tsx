import { Button } from '@react-email/button'
import { Hr } from '@react-email/hr'
import { Link } from '@react-email/link'
import { Text } from '@react-email/text'
import type { Words } from '#components/site/words/en.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import type { WrittenMail } from './joining-mail.tsx'
import { MailFrame } from './mail-frame.tsx'
import { look } from './mail-look.ts'
import { addressLines, PostalAddress } from './postal-address.tsx'
import { plainText, renderMail } from './render.ts'

/** What a writer of comments is told. Links are whole addresses, this reader's own; a title is null where it says too much. */
export type CommentNews =
  | { kind: 'confirm'; title: string | null; link: string }
  | { kind: 'approved'; title: string | null; see: string; kept: string; prove: ProofOffer | null }
  | { kind: 'declined'; title: string | null; reason: string; kept: string }
  | { kind: 'reply'; replies: [ToldReply] }
  | { kind: 'digest'; replies: ToldReply[] }
  | { kind: 'own'; link: string }

/** A link that makes a device known; `isKnown`: what is written there appears at once. */
export interface ProofOffer {
  link: string
  isKnown: boolean
}

export interface ToldReply {
  title: string | null
  name: string
  /** Its beginning; empty where it is not handed on. */
  text: string
  see: string
}

export interface CommentMailProps {
  news: CommentNews
  site: SiteSettings
  siteUrl: string
  words: Words
  /** Null for a mail that was asked for just now. */
  leave: string | null
}

interface Labelled {
  label: string
  link: string
}

/** A mail of a few sentences. */
interface Said {
  subject: string
  before: string[]
  quote?: string
  /** Each with what stands above it. */
  listed?: { above: string; quote: string; link: Labelled }[]
  button?: Labelled
  after?: string[]
  also?: Labelled[]
}

export async function commentMail(props: CommentMailProps): Promise<WrittenMail> {
  const said = sayingOf(props)
  const { subject } = said
  return {
    subject,
    html: await renderMail(<CommentMail {...props} said={said} />),
    text: textOf(said, props),
  }
}

function sayingOf({ news, words, site }: CommentMailProps): Said {
  const text = words.writers.mails
  const greeting = words.letters.confirm.greeting
  if (news.kind === 'confirm') {
    return {
      subject: text.confirm.subject(site.title),
      before: [greeting, text.confirm.wrote(news.title, site.title), text.confirm.what],
      button: { label: text.confirm.button, link: news.link },
      after: [text.sevenDays, text.confirm.ignore],
    }
  }
  if (news.kind === 'approved') {
    const { prove } = news
    return {
      subject: text.approved.subject(news.title),
      before: [greeting, text.approved.text],
      button: { label: text.approved.button, link: news.see },
      also: [
        ...(prove
          ? [{ label: prove.isKnown ? text.approved.atOnce : text.approved.later, link: prove.link }]
          : []),
        { label: text.approved.kept, link: news.kept },
      ],
      after: prove ? [text.sevenDaysFor] : [],
    }
  }
  if (news.kind === 'declined') {
    return {
      subject: text.declined.subject(news.title),
      before: [greeting, text.declined.text],
      quote: news.reason,
      button: { label: text.declined.button, link: news.kept },
    }
  }
  if (news.kind === 'own') {
    return {
      subject: text.own.subject(site.title),
      before: [greeting, text.own.text(site.title)],
      button: { label: text.own.button, link: news.link },
      after: [text.own.oneHour, text.own.ignore],
    }
  }
  const [first] = news.replies
  const isOne = news.kind === 'reply' && first !== undefined
  return {
    subject: isOne
      ? text.reply.subject(first.name, first.title)
      : text.digest.subject(news.replies.length, site.title),
    before: [greeting, isOne ? text.reply.text : text.digest.text],
    listed: news.replies.map(({ title, name, text: quote, see }) => ({
      above: text.reply.above(name, title),
      quote,
      link: { label: text.reply.button, link: see },
    })),
  }
}

function CommentMail({ said, site, siteUrl, words, leave }: CommentMailProps & { said: Said }) {
  const styles = look(site.brandColour)
  return (
    <MailFrame
      {...{ site, siteUrl }}
      language={words.language}
      title={said.subject}
      preview={said.before.at(-1) ?? said.subject}
    >
      <Paragraphs texts={said.before} styles={styles} />
      {said.quote && <Quote text={said.quote} styles={styles} />}
      {said.listed?.map(({ above, quote, link }) => (
        <div key={link.link} dir="auto">
          <Text className="ink" style={{ ...styles.text, margin: '0 0 6px', fontWeight: 600 }}>
            {above}
          </Text>
          {quote && <Quote text={quote} styles={styles} />}
          <Text style={{ ...styles.text, margin: '0 0 24px' }}>
            <Link className="brand" href={link.link} style={styles.stepLink}>
              {link.label}
            </Link>
          </Text>
        </div>
      ))}
      {said.button && (
        <Button className="button" href={said.button.link} style={styles.button}>
          {said.button.label}
        </Button>
      )}
      {said.also?.map(({ label, link }) => (
        <Text key={link} style={{ ...styles.text, margin: '20px 0 0' }}>
          <Link className="brand" href={link} style={styles.stepLink}>
            {label}
          </Link>
        </Text>
      ))}
      {said.after?.map((paragraph) => (
        <Text key={paragraph} className="ink" style={{ ...styles.text, margin: '24px 0 0' }}>
          {paragraph}
        </Text>
      ))}
      <Hr style={styles.rule} />
      {leave && (
        <Text className="soft" style={styles.note}>
          {words.writers.mails.why(site.title)}{' '}
          <Link className="brand" href={leave} style={styles.link}>
            {words.writers.mails.leave}
          </Link>
        </Text>
      )}
      <PostalAddress site={site} />
    </MailFrame>
  )
}

type Styles = ReturnType<typeof look>

const Paragraphs = ({ texts, styles }: { texts: string[]; styles: Styles }) =>
  texts.map((text) => (
    <Text key={text} className="ink" style={styles.text}>
      {text}
    </Text>
  ))

function Quote({ text, styles }: { text: string; styles: Styles }) {
  const line = { borderInlineStart: '3px solid #ddd2bf', paddingInlineStart: '16px', whiteSpace: 'pre-line' }
  return (
    <Text className="ink" dir="auto" style={{ ...styles.text, ...line } as typeof styles.text}>
      {text}
    </Text>
  )
}

const inPlain = ({ label, link }: Labelled): string => `${label}:\n${link}`

function textOf(said: Said, { site, words, leave }: CommentMailProps): string {
  const { mails } = words.writers
  return plainText(
    ...said.before,
    said.quote && quoted(said.quote),
    ...(said.listed ?? []).flatMap(({ above, quote, link }) => [
      above,
      quote && quoted(quote),
      inPlain(link),
    ]),
    said.button && inPlain(said.button),
    ...(said.also ?? []).map(inPlain),
    ...(said.after ?? []),
    '--',
    leave && `${mails.why(site.title)}\n${mails.leave}:\n${leave}`,
    addressLines(site).join('\n'),
  )
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
