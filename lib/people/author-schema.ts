import { z } from 'zod'
import { isAllowedLink } from '#lib/content/links.ts'
import { richTextFromText, richTextSchema } from '#lib/content/rich-text.ts'
import { storableText } from '#lib/content/storable-text.ts'

const line = (most: number, name: string) =>
  z
    .string()
    .overwrite((typed) => storableText(typed).replace(/\s+/g, ' ').trim())
    .max(most, `Please keep the ${name} under ${most} letters.`)

const id = z.uuid().overwrite((written) => written.toLowerCase())

const link = z.strictObject({
  label: line(60, 'words of a link').min(1, 'Please give each link its words.'),
  url: line(2_000, 'link').refine(
    (url) => isAllowedLink(url) && /^(https?:|mailto:|\/)/i.test(url),
    'A link begins with https://, with / or with mailto:',
  ),
})

export const AuthorForm = z.strictObject({
  /** Without one a profile is made. */
  id: id.optional(),
  name: line(100, 'name').min(1, 'Please give a name, as readers see it.'),
  /** Empty: made from the name once, and kept. */
  slug: line(100, 'address')
    .regex(/^[^/?#\s]*$/u, 'Please use letters, numbers and - only.')
    .default(''),
  /** Plain text becomes paragraphs. */
  bio: z.union([z.string().max(4_000).transform(richTextFromText), richTextSchema]).optional(),
  links: z.array(link).max(8, 'There is room for 8 links.').default([]),
  portraitId: id.nullable().default(null),
  /** Staff alone are told so. */
  pseudonym: z.boolean().default(false),
  /** Who wrote down what this one told. */
  toldToId: id.nullable().default(null),
  /** Whose profile it is: this account counts as writer of its posts. Left out: as it is. */
  accountId: id.nullable().optional(),
})
export type AuthorForm = z.input<typeof AuthorForm>

export const RemoveAuthorForm = z.strictObject({ id })
export type RemoveAuthorForm = z.input<typeof RemoveAuthorForm>
