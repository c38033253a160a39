import type { Mail } from '#lib/mail/message.ts'
import { writeLetter } from '#lib/mail/reader-mail.ts'
import { findPublicPostById } from '#lib/posts/public-queries.ts'
import { senderOf, siteHost, siteUrl } from '#lib/settings/letters.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { listPublicNextSteps } from './public-queries.ts'
import { leavePath, subscriptionPath, subscriptionToken } from './subscriber-links.ts'

export interface Reader {
  /** Of the row of this letter to this reader; the Message-ID is made of it. */
  recipientId: string
  subscriberId: string
  email: string
  language: string
}

export interface ComposedLetter {
  subject: string
  /** Of the post that it was made from: a later one needs another letter. */
  updatedAt: Date
  mailTo: (reader: Reader) => Promise<Mail>
}

/** Stands for each reader's own key, so that the letter is put together once. */
const keyMark = 'KEY-OF-THE-READER'

/** The letter for a post as readers see it now; null when they do not. */
export async function composeLetter(postId: string, site: SiteSettings): Promise<ComposedLetter | null> {
  const post = await findPublicPostById(postId)
  if (!post) return null
  const steps = await listPublicNextSteps(post)
  const links = { change: siteUrl() + subscriptionPath(keyMark), leave: siteUrl() + leavePath(keyMark) }
  const written = new Map<string, Promise<{ html: string; text: string }>>()
  const inLanguage = (language: string) => {
    const known = written.get(language) ?? writeLetter({ post, steps, site, language, links })
    written.set(language, known)
    return known
  }
  return {
    subject: post.title,
    updatedAt: post.updatedAt,
    async mailTo({ recipientId, subscriberId, email, language }) {
      const { html, text } = await inLanguage(language)
      const key = subscriptionToken(subscriberId)
      return {
        to: email,
        subject: post.title,
        html: html.replaceAll(keyMark, key),
        text: text.replaceAll(keyMark, key),
        messageId: `${recipientId}@${siteHost()}`,
        headers: listHeaders(site, siteUrl() + leavePath(key)),
      }
    },
  }
}

/** RFC 2369, RFC 2919, RFC 8058 and RFC 3834: what a list says of itself, and one click to leave. */
function listHeaders(site: SiteSettings, leaveUrl: string): Record<string, string> {
  const name = senderOf(site).name.replace(/[^\p{L}\p{N} ]/gu, '')
  return {
    'List-Id': `${name} <letters.${siteHost()}>`,
    'List-Unsubscribe': `<${leaveUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
    Precedence: 'bulk',
  }
}
