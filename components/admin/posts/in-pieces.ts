import type { BulkOutcome } from '#lib/posts/bulk/change-posts.ts'
import { mostAtOnce } from '#lib/posts/bulk/most.ts'
import type { BulkForm, UndoBulkForm } from '#lib/posts/bulk/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { unreachable } from '../use-action.ts'

type Change = (input: BulkForm) => Promise<Outcome<BulkOutcome>>
type Undo = (input: UndoBulkForm) => Promise<Outcome<BulkOutcome>>

export interface InPieces extends BulkOutcome {
  /** Why it ended before its end; what was done until then stays done. */
  stopped: string
}

const nothing: InPieces = { id: null, changed: 0, same: 0, leftOut: [], stopped: '' }

/** One piece after the other, so that none takes long. `tell` hears how many posts are through. */
export async function changeInPieces(
  change: Change,
  { postIds, wish }: BulkForm,
  tell: (through: number) => void,
): Promise<Outcome<InPieces>> {
  let sum = nothing
  for (let from = 0; from < Math.max(postIds.length, 1); from += mostAtOnce) {
    const piece = postIds.slice(from, from + mostAtOnce)
    const outcome = await change({ postIds: piece, wish, partOfId: sum.id }).catch(() => unreachable)
    if (!outcome.ok) return from === 0 ? outcome : { ok: true, value: { ...sum, stopped: outcome.message } }
    sum = together(sum, outcome.value)
    tell(from + piece.length)
  }
  return { ok: true, value: sum }
}

/** Piece by piece until none is left. */
export async function undoInPieces(undo: Undo, input: UndoBulkForm): Promise<Outcome<InPieces>> {
  let sum = { ...nothing, id: input.id as string | null }
  while (sum.id) {
    const outcome = await undo({ id: sum.id }).catch(() => unreachable)
    if (!outcome.ok)
      return sum.changed === 0 && sum.leftOut.length === 0
        ? outcome
        : { ok: true, value: { ...sum, stopped: outcome.message } }
    sum = together(sum, outcome.value)
  }
  return { ok: true, value: sum }
}

const together = (sum: InPieces, { id, changed, same, leftOut }: BulkOutcome): InPieces => ({
  id,
  changed: sum.changed + changed,
  same: sum.same + same,
  leftOut: [...sum.leftOut, ...leftOut],
  stopped: '',
})
