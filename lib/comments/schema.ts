import { z } from 'zod'
import { storableText } from '#lib/content/storable-text.ts'
import { refusals } from '#lib/refusals.ts'
import { longestComment, longestName } from './limits.ts'

/** Overrides of direction and other invisible signs would let a name dress up what stands beside it. */
export const line = z.string().transform((text) =>
  storableText(text)
    .replace(/[^\P{Cf}\u200b-\u200d]/gu, '')
    .replace(/\s+/g, ' ')
    .trim(),
)

export const text = z.string().transform((typed) => storableText(typed.replace(/\r\n?/g, '\n')).trim())

const isVisible = (written: string): boolean =>
  /[^\s\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u.test(written)
export const lengthOf = (written: string): number => [...written].length

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

const emailIn = (sentence: string) => z.string().toLowerCase().max(254, sentence).pipe(z.email(sentence))

const optionalEmail = line.pipe(z.union([z.literal(''), emailIn(notAnEmail)], { error: notAnEmail }))

export const requiredEmail = line.pipe(emailIn(refusals.emailMissing))

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

export const moderationActions = [
  'approve',
  'reject',
  'spam',
  'trash',
  'unapprove',
  'hand_over',
  'seal',
] as const

/** A comment as the moderator saw it; a decision about another state is a conflict. */
const SeenComment = z.strictObject({
  id: z.uuid(),
  status: z.enum(['waiting', 'approved', 'rejected', 'spam', 'trashed', 'handed_over', 'sealed', 'erased']),
  version: z.int32().min(1),
})
export type SeenComment = z.infer<typeof SeenComment>

/** Of one decision about many. */
export const mostAtOnce = 500

export const ModerateForm = z.strictObject({
  comments: z.array(SeenComment).min(1).max(mostAtOnce),
  action: z.enum(moderationActions),
  /** The code of a reason for declining. */
  reason: z.string().max(40).optional(),
  /** The words that the writer reads, if they are not those of the code. */
  words: text.pipe(z.string().max(1_000, 'Please keep this under 1,000 letters.')).optional(),
})
export type Moderate = z.infer<typeof ModerateForm>

export const PickForm = z.strictObject({ commentId: z.uuid() })

export const UndoForm = z.strictObject({ eventId: z.uuid() })
export const UndoAllForm = z.strictObject({ eventIds: z.array(z.uuid()).min(1).max(mostAtOnce) })

/** Declined already, and to be said in other words. */
export const DeclineAnewForm = z.strictObject({
  eventId: z.uuid(),
  reason: z.string().max(40),
  words: text.pipe(
    z.string().min(1, 'Please write a word or two.').max(1_000, 'Please keep this under 1,000 letters.'),
  ),
})
export type DeclineAnew = z.infer<typeof DeclineAnewForm>

/** The text without what is not to be seen; a name can be that too. */
export const ApprovePartForm = z.strictObject({
  comment: SeenComment,
  body: commentBody,
  withoutName: z.boolean().default(false),
  withoutWebsite: z.boolean().default(false),
})
export type ApprovePart = z.infer<typeof ApprovePartForm>

/** Reported, and it stays. */
export const KeepReportedForm = z.strictObject({ comment: SeenComment })
export type KeepReported = z.infer<typeof KeepReportedForm>

export const NoteForm = z.strictObject({
  commentId: z.uuid(),
  body: text.pipe(
    z.string().min(1, 'Please write a word or two.').max(2_000, 'Please keep this under 2,000 letters.'),
  ),
})
export type NewNote = z.infer<typeof NoteForm>

export const AttendForm = z.strictObject({
  /** The comment that is open; null for none. */
  open: z.uuid().nullable(),
  shown: z.array(z.uuid()).max(100),
})
export type Attend = z.infer<typeof AttendForm>

/** Which comments one decision is to be about. */
export const PreviewForm = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('alike'), commentId: z.uuid() }),
  z.strictObject({ of: z.literal('spam') }),
  z.strictObject({ of: z.literal('chosen'), ids: z.array(z.uuid()).min(1).max(mostAtOnce) }),
])
export type PreviewAsked = z.infer<typeof PreviewForm>

export const QueueKeysForm = z.strictObject({ isOn: z.boolean() })

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
  reason: line.pipe(
    z.string().min(1, 'Please say why, in a few words.').max(200, 'Please keep this under 200 letters.'),
  ),
  /** Until somebody ends it, when null. */
  days: z.int().min(1).max(3650).nullable(),
})
export type BlockWriter = z.infer<typeof BlockWriterForm>

const commentId = z.uuid()

export const KnowWriterForm = z.strictObject({ commentId, isKnown: z.boolean() })
export type KnowWriter = z.infer<typeof KnowWriterForm>

export const LimitWriterForm = z.strictObject({
  commentId,
  /** `hold`: everything waits. `pause`: nothing is taken, and they are told. */
  kind: z.enum(['hold', 'pause']),
  days: z.int().min(1, 'Please say for how many days.').max(365, 'A year at most.'),
  reason: line.pipe(
    z.string().min(1, 'Please say why. The team reads it.').max(200, 'Please keep this under 200 letters.'),
  ),
})
export type LimitWriter = z.infer<typeof LimitWriterForm>

export const EndLimitForm = z.strictObject({ commentId })
export type EndLimit = z.infer<typeof EndLimitForm>

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
