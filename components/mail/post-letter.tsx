import { Button } from '@react-email/button'
import { Heading } from '@react-email/heading'
import { Hr } from '@react-email/hr'
import { Img } from '@react-email/img'
import { Link } from '@react-email/link'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import { toldInWords } from '#components/site/byline.tsx'
import { dayInWords } from '#components/site/dates.ts'
import { spokenIn } from '#components/site/direction.ts'
import { bodyHtml } from '#components/site/post-body.ts'
import { RenderedHtml } from '#components/site/rendered-html.tsx'
import type { Words } from '#components/site/words/en.ts'
import type { PublicNextStep } from '#lib/circle/public-queries.ts'
import { absoluteLink } from '#lib/content/links.ts'
import { richTextToHtml } from '#lib/content/rich-text.ts'
import { excerptOf, toText } from '#lib/content/to-text.ts'
import { postUrl } from '#lib/posts/address.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { MailFrame } from './mail-frame.tsx'
import { look } from './mail-look.ts'
import { addressLines, PostalAddress } from './postal-address.tsx'
import { plainText, renderMail } from './render.ts'

export interface LetterProps {
  post: WholePost
  steps: readonly PublicNextStep[]
  site: SiteSettings
  siteUrl: string
  words: Words
  /** Whole addresses, this reader's own. */
  links: { change: string; leave: string }
}

/** Some mail programs cut what is longer than about 100 kilobytes. */
const longestBody = 70_000

/** The letter for a post, as HTML and as plain text. */
export async function postLetter(props: LetterProps): Promise<{ html: string; text: string }> {
  return { html: await renderMail(<PostLetter {...props} />), text: textOf(props) }
}

/** What is written about people at risk is not handed on whole: it can be taken down, a mail cannot. */
function shownOf({ post, siteUrl, words }: LetterProps) {
  const summary = post.excerpt || excerptOf(post.body, 300)
  const html = isAtRisk(post.protection) ? '' : bodyHtml(post, { channel: 'letter', siteUrl, words })
  const isWhole = html !== '' && html.length <= longestBody
  return { summary, isWhole, html: isWhole ? html : '' }
}

function PostLetter(props: LetterProps) {
  const { post, site, siteUrl, words, links } = props
  const styles = look(site.brandColour)
  const { summary, isWhole, html } = shownOf(props)
  const url = siteUrl + postUrl(post.path)
  return (
    <MailFrame site={site} siteUrl={siteUrl} language={post.language} title={post.title} preview={summary}>
      <Heading as="h1" className="ink" style={styles.title}>
        <Link href={url} style={styles.titleLink}>
          {post.title}
        </Link>
      </Heading>
      <Text className="soft" style={styles.note}>
        {[...signatures(props), dayOf(props)].join(' · ')}
      </Text>
      <Cover {...props} />
      {isWhole ? (
        <RenderedHtml className="post" html={html} />
      ) : (
        <Text className="ink" style={styles.text}>
          {summary}
        </Text>
      )}
      <Section style={{ margin: '28px 0 0' }}>
        <Button className="button" href={url} style={styles.button}>
          {isWhole ? words.letters.readOn : words.letters.readWhole}
        </Button>
      </Section>
      <Steps {...props} />
      <Hr style={styles.rule} />
      <Section {...spokenIn(words.language, post.language)}>
        <Text className="soft" style={styles.note}>
          {words.letters.why(site.title)}{' '}
          <Link className="brand" href={links.change} style={styles.link}>
            {words.letters.change}
          </Link>{' '}
          ·{' '}
          <Link className="brand" href={links.leave} style={styles.link}>
            {words.letters.leave}
          </Link>
        </Text>
        <PostalAddress site={site} />
      </Section>
    </MailFrame>
  )
}

const dayOf = ({ post, site }: LetterProps): string =>
  dayInWords(post.publishedAt, { language: post.language, timeZone: site.timeZone })

function Cover({ post, site, siteUrl }: LetterProps) {
  const source = isAtRisk(post.protection) ? undefined : coverSource(post)
  if (!source || !post.cover) return null
  const { picture, alt } = post.cover
  return (
    <Img
      src={absoluteLink(source.jpeg, siteUrl)}
      alt={alt}
      width={560}
      // Else React asks for it in the head as well.
      loading="lazy"
      height={Math.round((560 * picture.height) / picture.width)}
      style={look(site.brandColour).picture}
    />
  )
}

const coverSource = ({ cover }: WholePost) =>
  cover?.picture.sources.findLast(({ width }) => width <= 1_280) ?? cover?.picture.sources[0]

function Steps({ post, site, siteUrl, steps, words }: LetterProps) {
  if (steps.length === 0) return null
  const styles = look(site.brandColour)
  const language = post.nextStepsMode === 'own' ? post.language : site.language
  return (
    <Section {...spokenIn(language, post.language)}>
      <Hr style={styles.rule} />
      <Heading as="h2" className="ink" style={styles.subtitle}>
        {words.nextSteps.title}
      </Heading>
      {steps.map(({ id, title, text, link }) => (
        <Section key={id} style={{ margin: '0 0 12px' }}>
          <Text className="ink" style={{ ...styles.text, margin: '16px 0 0', fontWeight: 600 }}>
            {title}
          </Text>
          <RenderedHtml className="post" html={richTextToHtml(text, { channel: 'letter', siteUrl })} />
          {link && (
            <Link className="brand" href={absoluteLink(link.url, siteUrl)} style={styles.stepLink}>
              {link.label}
            </Link>
          )}
        </Section>
      ))}
    </Section>
  )
}

const signatures = ({ post, words }: LetterProps): string[] =>
  post.authors.map((author) => author.name + toldInWords(author, words))

function textOf(props: LetterProps): string {
  const { post, steps, site, siteUrl, words, links } = props
  const { summary, isWhole } = shownOf(props)
  return plainText(
    post.title,
    [...signatures(props), dayOf(props)].join(' · '),
    isWhole ? toText(post.body) : summary,
    `${isWhole ? words.letters.readOn : words.letters.readWhole}:\n${siteUrl}${postUrl(post.path)}`,
    steps.length > 0 &&
      `${words.nextSteps.title}\n${steps.map((step) => stepLine(step, siteUrl)).join('\n')}`,
    '--',
    words.letters.why(site.title),
    `${words.letters.change}:\n${links.change}`,
    `${words.letters.leave}:\n${links.leave}`,
    addressLines(site).join('\n'),
  )
}

const stepLine = ({ title, link }: PublicNextStep, siteUrl: string): string =>
  `- ${title}${link ? `: ${absoluteLink(link.url, siteUrl)}` : ''}`
