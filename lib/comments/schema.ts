import { z } from 'zod'
import { storableText } from '#lib/content/storable-text.ts'
import { refusals } from '#lib/refusals.ts'
import { longestComment, longestName } from './limits.ts'

/** Overrides of direction and other invisible signs would let a name dress up what stands beside it. */
const line = z.string().transform((text) =>
  storableText(text)
    .replace(/[^\P{Cf}\u200b-\u200d]/gu, '')
    .replace(/\s+/g, ' ')
    .trim(),
)

const text = z.string().transform((typed) => storableText(typed.replace(/\r\n?/g, '\n')).trim())

const isVisible = (written: string): boolean =>
  /[^\s\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u.test(written)
const lengthOf = (written: string): number => [...written].length

export const commenterName = line.pipe(
  z
    .string()
    .refine(isVisible, refusals.nameMissing)
    .refine((name) => lengthOf(name) <= longestName, refusals.nameTooLong),
)

export const commentBody = text.pipe(
  z
    .string()
    .refine(isVisible, refusals.commentMissing)
    .refine((body) => lengthOf(body) <= longestComment, refusals.commentTooLong),
)

const { notAnEmail } = refusals

const optionalEmail = line.pipe(
  z.union([z.literal(''), z.string().toLowerCase().max(254, notAnEmail).pipe(z.email(notAnEmail))], {
    error: notAnEmail,
  }),
)

/** `example.org` means what it looks like. */
const optionalWebsite = line
  .transform((written) => (!written || /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `https://${written}`))
  .pipe(
    z
      .string()
      .max(500, refusals.websiteTooLong)
      .refine(
        (url) => url === '' || (/^https?:\/\/[^/\s@]+\.[^/\s@]+(\/|$)/i.test(url) && URL.canParse(url)),
        refusals.notAWebsite,
      ),
  )

/** What a reader types. */
export const CommentForm = z.object({
  name: commenterName,
  email: optionalEmail,
  website: optionalWebsite,
  body: commentBody,
})
export type CommentFields = z.infer<typeof CommentForm>

export const moderationActions = ['approve', 'reject', 'spam', 'trash', 'unapprove', 'hand_over'] as const

/** A comment as the moderator saw it; a decision about another state is a conflict. */
const SeenComment = z.strictObject({
  id: z.uuid(),
  status: z.enum(['waiting', 'approved', 'rejected', 'spam', 'trashed', 'handed_over', 'sealed', 'erased']),
  version: z.int32().min(1),
})
export type SeenComment = z.infer<typeof SeenComment>

export const ModerateForm = z.strictObject({
  comments: z.array(SeenComment).min(1).max(100),
  action: z.enum(moderationActions),
  /** The code of a reason for declining. */
  reason: z.string().max(40).optional(),
  /** The words that the writer reads, if they are not those of the code. */
  words: text.pipe(z.string().max(1_000, 'Please keep this under 1,000 letters.')).optional(),
})
export type Moderate = z.infer<typeof ModerateForm>

export const UndoForm = z.strictObject({ eventId: z.uuid() })

export const ReplyForm = z.strictObject({
  /** The comment that is answered; one that waits is approved first when `approveParent` says so. */
  parent: SeenComment,
  body: commentBody,
  asOrganisation: z.boolean().default(true),
  approveParent: z.boolean().default(false),
})
export type Reply = z.infer<typeof ReplyForm>

export const EditForm = z.strictObject({
  commentId: z.uuid(),
  version: z.int32().min(1),
  body: commentBody,
})
export type Edit = z.infer<typeof EditForm>

export const EraseForm = z.strictObject({ commentId: z.uuid(), version: z.int32().min(1) })
export type Erase = z.infer<typeof EraseForm>

export const blockedKinds = ['word', 'email', 'host'] as const

export const BlockForm = z.strictObject({
  kind: z.enum(blockedKinds),
  value: line.pipe(
    z.string().min(1, 'Please give something to block.').max(200, 'Please keep this under 200 letters.'),
  ),
  reason: line.pipe(z.string().max(200, 'Please keep this under 200 letters.')).default(''),
  /** When it ends by itself. */
  until: z.date().nullable().default(null),
})
export type Block = z.infer<typeof BlockForm>

export const BlockWriterForm = z.strictObject({
  commentId: z.uuid(),
  reason: line.pipe(z.string().max(200, 'Please keep this under 200 letters.')).default(''),
})
export const UnblockForm = z.strictObject({ blockedId: z.uuid() })

export const queueTabs = [
  'waiting',
  'handed_over',
  'approved',
  'rejected',
  'spam',
  'trashed',
  'imported',
] as const
export type QueueTab = (typeof queueTabs)[number]
