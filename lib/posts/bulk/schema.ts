import { z } from 'zod'
import { PostStatus } from '#lib/database/generated/enums.ts'
import { commentsModes } from '../schema.ts'
import { Hands, TransferForm } from '../transfer-schema.ts'
import { mostAtOnce } from './most.ts'

const id = z.uuid().overwrite((written) => written.toLowerCase())

/** What is to be done with each of them. */
export const Wish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['add_topic', 'remove_topic']), topicId: id }),
  z.strictObject({
    kind: z.enum(['add_tag', 'remove_tag']),
    tag: z.string().trim().min(1, 'Please write a tag.').max(200),
  }),
  z.strictObject({ kind: z.enum(['add_author', 'remove_author']), authorId: id }),
  z.strictObject({ kind: z.literal('comments'), mode: z.enum(commentsModes).nullable() }),
  z.strictObject({ kind: z.literal('trash') }),
])
export type Wish = z.output<typeof Wish>

export const BulkForm = z.strictObject({
  postIds: z
    .array(id)
    .min(1, 'Please choose at least one post.')
    .max(mostAtOnce, `Please choose ${mostAtOnce} posts at most.`)
    .overwrite((ids) => [...new Set(ids)].sort()),
  wish: Wish,
  /** Of a further piece of a change: the id that the first one got. */
  partOfId: id.nullable().default(null),
})
export type BulkForm = z.input<typeof BulkForm>

export const UndoBulkForm = z.strictObject({ id })
export type UndoBulkForm = z.input<typeof UndoBulkForm>

const moment = z.iso.datetime({ offset: true }).nullable()

/** What many posts were changed by. */
export const Asked = z.union([Wish, z.strictObject({ kind: z.literal('transfer'), form: TransferForm })])
export type Asked = z.output<typeof Asked>

/** What a change touches of a post: the whole of that part, as it was or is. */
const Part = z.union([
  z.strictObject({ topics: z.array(z.uuid()) }),
  z.strictObject({ tags: z.array(z.uuid()) }),
  z.strictObject({ authors: z.array(z.uuid()) }),
  z.strictObject({ commentsMode: z.enum(commentsModes).nullable() }),
  z.strictObject({
    status: z.enum(PostStatus),
    publishedAt: moment,
    archivedAt: moment,
  }),
  Hands,
])
export type Part = z.output<typeof Part>

export const ChangedPosts = z.array(
  z.strictObject({ id: z.uuid(), title: z.string(), version: z.int(), before: Part, after: Part }),
)
export type ChangedPost = z.output<typeof ChangedPosts>[number]
