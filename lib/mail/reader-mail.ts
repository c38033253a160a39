import { alreadyMail, confirmMail, type WrittenMail } from '#components/mail/joining-mail.tsx'
import { type LetterProps, postLetter } from '#components/mail/post-letter.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { siteUrl } from '#lib/settings/letters.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'

type Letter = Omit<LetterProps, 'words' | 'siteUrl'> & { language: string }

/** The letter for a post; what stands around the post is in the reader's language. */
export const writeLetter = ({ language, ...letter }: Letter): Promise<{ html: string; text: string }> =>
  postLetter({ ...letter, siteUrl: siteUrl(), words: wordsFor(letter.site, language) })

interface Joining {
  site: SiteSettings
  language: string
  /** The path of the page that the mail leads to. */
  path: string
}

export const writeConfirmMail = ({ site, language, path }: Joining): Promise<WrittenMail> =>
  confirmMail({ site, siteUrl: siteUrl(), words: wordsFor(site, language), link: siteUrl() + path })

export const writeAlreadyMail = ({ site, language, path }: Joining): Promise<WrittenMail> =>
  alreadyMail({ site, siteUrl: siteUrl(), words: wordsFor(site, language), link: siteUrl() + path })
