import type { BulkOutcome } from '#lib/posts/bulk/change-posts.ts'
import type { BulkRow } from '#lib/posts/bulk/queries.ts'
import type { BulkForm } from '#lib/posts/bulk/schema.ts'

type Wish = BulkForm['wish']
export type BulkKind = Wish['kind']

export const bulkChoices: { value: BulkKind; label: string }[] = [
  { value: 'add_topic', label: 'Put under a topic' },
  { value: 'remove_topic', label: 'Take out of a topic' },
  { value: 'add_tag', label: 'Add a tag' },
  { value: 'remove_tag', label: 'Take away a tag' },
  { value: 'add_author', label: 'Add an author' },
  { value: 'remove_author', label: 'Take away an author' },
  { value: 'comments', label: 'Say who may comment' },
  { value: 'trash', label: 'Move to the trash' },
]

/** What was chosen in the form; what is missing is said by the server. */
export function wishOf(kind: BulkKind, value: string): Wish {
  if (kind === 'trash') return { kind }
  if (kind === 'comments') {
    return { kind, mode: value === 'site' ? null : (value as 'open' | 'held' | 'closed') }
  }
  if (kind === 'add_tag' || kind === 'remove_tag') return { kind, tag: value }
  if (kind === 'add_topic' || kind === 'remove_topic') return { kind, topicId: value }
  return { kind, authorId: value }
}

export const posts = (count: number): string => (count === 1 ? 'One post' : `${count} posts`)

export function changedInWords({ changed, same, leftOut }: BulkOutcome): string {
  const parts = [
    changed > 0 ? `${posts(changed)} changed.` : 'Nothing was changed.',
    same > 0 ? `${posts(same)} ${same === 1 ? 'was' : 'were'} so already.` : '',
    leftOut.length > 0
      ? `${posts(leftOut.length)} left as ${leftOut.length === 1 ? 'it is' : 'they are'}:`
      : '',
  ]
  return parts.filter(Boolean).join(' ')
}

export function undoneInWords({ changed, leftOut }: BulkOutcome): string {
  const done =
    changed > 0 ? `${posts(changed)} ${changed === 1 ? 'is' : 'are'} as before.` : 'Nothing was undone.'
  const left = leftOut.length
  return left > 0 ? `${done} ${posts(left)} left as ${left === 1 ? 'it is' : 'they are'}:` : done
}

const deeds: Record<BulkRow['kind'], string> = {
  add_topic: 'put under a topic',
  remove_topic: 'taken out of a topic',
  add_tag: 'given a tag',
  remove_tag: 'without a tag now',
  add_author: 'given an author',
  remove_author: 'without an author now',
  comments: 'with other rules for comments',
  trash: 'moved to the trash',
  transfer: 'given to somebody else',
}

export const lateInWords = ({ kind, count }: Pick<BulkRow, 'kind' | 'count'>): string =>
  `${posts(count)} ${deeds[kind]}`
