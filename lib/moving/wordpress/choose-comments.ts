import type { CountName } from '../report.ts'
import type { WxrComment } from './wxr-comment.ts'

export interface ChosenComment extends WxrComment {
  status: 'approved' | 'waiting'
}

export interface Choice {
  /** Parents before their replies, otherwise in the order of the file. */
  comments: ChosenComment[]
  leftOut: Partial<Record<CountName, number>>
  /** Replies to a comment that is not brought. Each begins a thread. */
  orphans: number
}

/** The comments of one post that readers wrote and that were neither spam nor in the bin. */
export function chooseComments(all: WxrComment[]): Choice {
  const leftOut: Choice['leftOut'] = {}
  const chosen = new Map<string, ChosenComment>()
  for (const comment of all) {
    const why = reasonToLeaveOut(comment)
    if (why) leftOut[why] = (leftOut[why] ?? 0) + 1
    else chosen.set(comment.id, { ...comment, status: comment.approved === '1' ? 'approved' : 'waiting' })
  }
  return { ...inThreads(chosen), leftOut }
}

function reasonToLeaveOut({ type, approved }: WxrComment): CountName | undefined {
  if (type === 'note') return 'notes'
  if (type === 'pingback' || type === 'trackback') return 'pingbacks'
  if (type !== '' && type !== 'comment') return 'otherComments'
  if (approved === 'spam') return 'spamComments'
  if (approved === 'trash' || approved === 'post-trashed') return 'trashedComments'
  return undefined
}

function inThreads(chosen: Map<string, ChosenComment>): Pick<Choice, 'comments' | 'orphans'> {
  const replies = Map.groupBy(chosen.values(), ({ parentId }) => parentId)
  const placed = new Set<string>()
  const comments: ChosenComment[] = []
  let orphans = 0
  const place = (root: ChosenComment, parentId: string) => {
    const waiting = [{ ...root, parentId }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (placed.has(next.id)) continue
      placed.add(next.id)
      comments.push(next)
      waiting.push(...(replies.get(next.id) ?? []).toReversed())
    }
  }
  for (const comment of chosen.values()) {
    if (comment.parentId && chosen.has(comment.parentId)) continue
    if (comment.parentId) orphans += 1
    place(comment, '')
  }
  // What is left answers itself in a ring.
  for (const comment of chosen.values()) {
    if (placed.has(comment.id)) continue
    orphans += 1
    place(comment, '')
  }
  return { comments, orphans }
}
