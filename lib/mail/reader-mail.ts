import { type CommentMailProps, commentMail } from '#components/mail/comment-mail.tsx'
import { type JoiningProps, joiningMail, type WrittenMail } from '#components/mail/joining-mail.tsx'
import { type LetterProps, postLetter } from '#components/mail/post-letter.tsx'
import { type ReceiptProps, reportReceipt } from '#components/mail/report-receipt.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { siteUrl } from '#lib/settings/letters.ts'

type InLanguage<Props> = Omit<Props, 'words' | 'siteUrl'> & { language: string }

/** The letter for a post; what stands around the post is in the reader's language. */
export const writeLetter = ({
  language,
  ...letter
}: InLanguage<LetterProps>): Promise<{ html: string; text: string }> =>
  postLetter({ ...letter, siteUrl: siteUrl(), words: wordsFor(letter.site, language) })

/** The short mail that joining causes. */
export const writeJoiningMail = ({ language, ...mail }: InLanguage<JoiningProps>): Promise<WrittenMail> =>
  joiningMail({ ...mail, siteUrl: siteUrl(), words: wordsFor(mail.site, language) })

/** A mail to the writer of a comment, in the language of the post that it is about. */
export const writeCommentMail = ({ language, ...mail }: InLanguage<CommentMailProps>): Promise<WrittenMail> =>
  commentMail({ ...mail, siteUrl: siteUrl(), words: wordsFor(mail.site, language) })

/** That a notice of something illegal arrived, or what was decided about it. */
export const writeReceipt = ({ language, ...mail }: InLanguage<ReceiptProps>): Promise<WrittenMail> =>
  reportReceipt({ ...mail, siteUrl: siteUrl(), words: wordsFor(mail.site, language) })
