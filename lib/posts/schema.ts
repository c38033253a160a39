import { z } from 'zod'
import { StepsForm } from '#lib/circle/schema.ts'
import { documentSchema } from '#lib/content/schema.ts'
import { storableText } from '#lib/content/storable-text.ts'
import { language } from '#lib/language.ts'
import type { Stage } from './standing.ts'

export const postKinds = ['post', 'page'] as const
/** Every `Stage`, in the order in which the desk lists them. */
export const postStatuses = [
  'draft',
  'in_review',
  'scheduled',
  'published',
  'archived',
  'expired',
  'taken_down',
  'trashed',
] as const satisfies readonly Stage[]
export const commentsModes = ['open', 'held', 'closed'] as const
export const nextStepsModes = ['site', 'own', 'none'] as const
export const protections = ['unasked', 'none', 'adult', 'child', 'not_sure'] as const
/** What can be answered to "Could someone be harmed by being recognised here?" */
export const protectionAnswers = ['none', 'adult', 'child', 'not_sure'] as const

const line = (most: number, name: string) =>
  z
    .string()
    .overwrite((typed) => storableText(typed).replace(/\s+/g, ' ').trim())
    .max(most, `Please keep the ${name} under ${most} letters.`)

const text = (most: number, name: string) =>
  z
    .string()
    .overwrite((typed) => storableText(typed).trim())
    .max(most, `Please keep the ${name} under ${most} letters.`)

const id = z.uuid().overwrite((written) => written.toLowerCase())
const version = z.int32().positive()
const idsOnce = (most: number) =>
  z
    .array(id)
    .max(most)
    .overwrite((ids) => [...new Set(ids)])

const content = {
  title: line(500, 'title'),
  /** As typed; empty means: make one from the title. */
  path: z.string().max(2_000, 'This address is too long.'),
  excerpt: text(5_000, 'summary'),
  language,
  body: documentSchema,
  coverId: id.nullable(),
  coverAlt: line(2_000, 'description'),
  coverCaption: line(2_000, 'caption'),
  /** In the order in which readers see them. */
  authorIds: idsOnce(20),
  topicIds: idsOnce(50),
  /** Names; those that are not there yet are made. */
  tags: z
    .array(line(200, 'tag'))
    .max(50)
    .overwrite((names) => names.filter(Boolean)),
  nextStepsMode: z.enum(nextStepsModes),
  nextSteps: StepsForm,
  /** Null follows the site. */
  commentsMode: z.enum(commentsModes).nullable(),
  protection: z.enum(protections),
  /** The post that this one says in another language. */
  translationOf: id.nullable(),
  /** For search engines and shared links; empty: its title, and its summary. */
  metaTitle: line(200, 'title for search engines'),
  metaDescription: line(500, 'description for search engines'),
}

/** Everything that the editor holds of a post. */
export const PostForm = z.strictObject({ kind: z.enum(postKinds), ...content })
export type PostForm = z.input<typeof PostForm>

const Content = z.strictObject(content)
/** What of it was given. */
export type ContentChanges = Partial<z.output<typeof Content>>

/**
 * What is left out is empty, or as the site has it. `id` is chosen by the page that shows the form,
 * so that a form sent twice makes one post.
 */
export const CreateForm = Content.partial().extend({ id: id.optional(), kind: z.enum(postKinds) })
export type CreateForm = z.input<typeof CreateForm>

/** Why what a check before publishing asks about is right as it is. */
const reason = text(1_000, 'reason').optional()

/** What is left out stays as it is. `version` is the one that the editor started from. */
export const SaveForm = Content.partial().extend({ postId: id, version, reason })
export type SaveForm = z.input<typeof SaveForm>

const unread = z.custom<ContentChanges | z.input<ReturnType<typeof Content.partial>>>(
  (given) => typeof given === 'object' && given !== null,
)

/**
 * What an editor sends by itself. `content` is read field by field, so that one that is half-typed holds back
 * no other; version 0 is a post that is not there yet.
 */
export const AutosaveForm = z.strictObject({
  postId: id,
  kind: z.enum(postKinds),
  version: z.int32().nonnegative(),
  content: unread,
})
export type AutosaveForm = z.input<typeof AutosaveForm>

export const SetAsideForm = z.strictObject({ postId: id, content: unread })
export type SetAsideForm = z.input<typeof SetAsideForm>

/** What of it can be stored, and why the rest cannot. */
export function readContent(sent: AutosaveForm['content']): {
  given: ContentChanges
  leftOut: Record<string, string[]>
} {
  const given: Record<string, unknown> = {}
  const leftOut: Record<string, string[]> = {}
  for (const [field, schema] of Object.entries(Content.shape)) {
    const value = sent[field as keyof typeof sent]
    if (value === undefined) continue
    const read = schema.safeParse(value)
    if (read.success) given[field] = read.data
    else leftOut[field] = [...new Set(read.error.issues.map(({ message }) => message))]
  }
  return { given, leftOut }
}

const protection = z.enum(protectionAnswers).optional()

/** Whether the subscribers get a letter once readers can see it; pages and what was public before have none. */
const letter = z.boolean().default(true)

export const PublishForm = z.strictObject({ postId: id, version, protection, letter, reason })
export type PublishForm = z.input<typeof PublishForm>

export const ScheduleForm = z.strictObject({
  postId: id,
  version,
  protection,
  letter,
  reason,
  /** With its zone, e.g. 2026-11-30T09:00:00+07:00. */
  at: z.iso.datetime({ offset: true, error: 'Please give a day and a time.' }),
})
export type ScheduleForm = z.input<typeof ScheduleForm>

/** When readers get the text that is pending. */
export const ScheduleUpdateForm = ScheduleForm.pick({ postId: true, version: true, reason: true, at: true })
export type ScheduleUpdateForm = z.input<typeof ScheduleUpdateForm>

/** `to`: a path of this site, an https address, or empty for telling readers that it is gone. */
export const ExpiryForm = z.strictObject({
  postId: id,
  /** With its zone; null: it stays. */
  at: z.iso.datetime({ offset: true, error: 'Please give a day and a time.' }).nullable(),
  to: z
    .string()
    .max(2_000, 'This address is too long.')
    .overwrite((typed) => readExpiryTarget(typed.trim()) ?? typed)
    .refine((typed) => readExpiryTarget(typed) !== null, 'Please begin with / or https://')
    .default(''),
  forGood: z.boolean().default(false),
})
export type ExpiryForm = z.input<typeof ExpiryForm>

/** As a header carries it; null for what leads nowhere good. */
function readExpiryTarget(typed: string): string | null {
  if (typed === '') return ''
  if (/^\/(?![/\\])/.test(typed)) {
    const { pathname, search, hash } = new URL(typed, 'https://here.invalid')
    return pathname.startsWith('//') ? null : `${pathname}${search}${hash}`
  }
  return typed.startsWith('https://') && URL.canParse(typed) ? new URL(typed).href : null
}

export const ApproveForm = z.strictObject({ postId: id, version, note: text(1_000, 'note').default('') })
export type ApproveForm = z.input<typeof ApproveForm>

export const AskForReviewForm = z.strictObject({
  postId: id,
  version,
  /** Null: whoever may publish it. */
  askedOfId: id.nullable().default(null),
  note: text(1_000, 'note').default(''),
})
export type AskForReviewForm = z.input<typeof AskForReviewForm>

/** One open editor of one post. */
export const PresenceForm = z.strictObject({ postId: id, editorId: id })
export type PresenceForm = z.input<typeof PresenceForm>

/** For a step in a post's life that depends on what its text is. */
export const PostVersionForm = z.strictObject({ postId: id, version })
export type PostVersionForm = z.input<typeof PostVersionForm>

/** For what must work whatever the text is by now: taking down, and the trash. */
export const PostIdForm = z.strictObject({ postId: id })
export type PostIdForm = z.input<typeof PostIdForm>

/** `version` is the post's, as the person sees it before restoring. */
export const RestoreRevisionForm = z.strictObject({ revisionId: id, version })
export type RestoreRevisionForm = z.input<typeof RestoreRevisionForm>

export const NameRevisionForm = z.strictObject({ revisionId: id, name: line(100, 'name') })
export type NameRevisionForm = z.input<typeof NameRevisionForm>

export const ListPostsForm = z.strictObject({
  status: z.enum(postStatuses).optional(),
  kind: z.enum(postKinds).optional(),
  authorId: id.optional(),
  topicId: id.optional(),
  search: line(200, 'search').optional(),
  cursor: z.string().max(200).optional(),
})
export type ListPostsForm = z.input<typeof ListPostsForm>

/** What a link of the menu could lead to, by letters of its title. */
export const FindTargetsForm = z.strictObject({ search: line(200, 'search') })
export type FindTargetsForm = z.input<typeof FindTargetsForm>

export const CheckTargetsForm = z.strictObject({ urls: z.array(z.string().max(2_000)).max(40) })
export type CheckTargetsForm = z.input<typeof CheckTargetsForm>

/** A list that somebody comes back to; it begins at the newest. */
export const KeptFilter = ListPostsForm.omit({ cursor: true })
export type KeptFilter = z.output<typeof KeptFilter>

export const SaveFilterForm = z.strictObject({
  name: line(60, 'name').min(1, 'Please give the list a name.'),
  filter: KeptFilter,
})
export type SaveFilterForm = z.input<typeof SaveFilterForm>

export const FindOriginalForm = z.strictObject({
  /** What is in its title. */
  search: line(200, 'search'),
  kind: z.enum(postKinds),
  /** The post that would be its translation. */
  exceptId: id,
})
export type FindOriginalForm = z.input<typeof FindOriginalForm>

const slug = line(200, 'address').regex(/^[^/?#\s]*$/u, 'Please use letters, numbers and - only.')

export const TopicForm = z.strictObject({
  /** Without one a topic is made. */
  id: id.optional(),
  name: line(100, 'name').min(1, 'Please give the topic a name.'),
  /** Empty: made from the name once, and kept. */
  slug: slug.default(''),
  description: text(1_000, 'description').default(''),
  parentId: id.nullable().default(null),
  /** Null: as the site has it. */
  commentsMode: z.enum(commentsModes).nullable().default(null),
})
export type TopicForm = z.input<typeof TopicForm>

export const TagForm = z.strictObject({
  id,
  name: line(200, 'name').min(1, 'Please give the tag a name.'),
  slug: slug.default(''),
})
export type TagForm = z.input<typeof TagForm>

export const TermForm = z.strictObject({ id })
export type TermForm = z.input<typeof TermForm>

export const termKinds = ['topic', 'tag'] as const

/** The source goes into the target. */
export const MergeForm = z.strictObject({ kind: z.enum(termKinds), sourceId: id, targetId: id })
export type MergeForm = z.input<typeof MergeForm>

export const UndoMergeForm = z.strictObject({
  id,
  /** What was said to be different, as it was answered. */
  agreed: z.string().max(100).optional(),
})
export type UndoMergeForm = z.input<typeof UndoMergeForm>
