'use client'

import { useRef, useState } from 'react'
import type { Action, Status } from './decisions.ts'
import type { QueueActions } from './queue-actions.ts'
import type { QueueComment } from './queue-comment.ts'

/** Why a comment was declined: what the log keeps, and what its writer reads. */
export interface SaidReason {
  code: string
  words: string
}

interface Settled {
  action: Action
  eventId: string
  reason?: SaidReason
}

export interface State {
  status: Status
  version: number
  /** As it stands now; a moderator may have changed it here. */
  body: string
  settled: Settled | null
  /** What somebody else did, or why it could not be done. */
  message: string
}

const away = 'The site did not answer. Nothing was decided; please try again in a moment.'

/** Each comment's state as this moderator has made it; decided ones stay in sight with their Undo. */
export function useQueue(comments: QueueComment[], actions: Pick<QueueActions, 'decide' | 'undo'>) {
  // Two decisions in a row (undo, then decline in other words) must see what the first one changed.
  const states = useRef<Record<string, State>>({})
  const [, renderAgain] = useState(0)
  const last = useRef<string | null>(null)

  const stateOf = (comment: QueueComment): State =>
    states.current[comment.id] ?? {
      status: comment.status,
      version: comment.version,
      body: comment.body,
      settled: null,
      message: '',
    }
  const byId = (id: string) => comments.find((comment) => comment.id === id)!
  const change = (id: string, next: Partial<State>) => {
    states.current[id] = { ...stateOf(byId(id)), ...next }
    if (next.settled) last.current = id
    renderAgain((count) => count + 1)
  }

  async function decide(ids: string[], action: Action, reason?: SaidReason) {
    const seen = ids.map((id) => ({
      id,
      status: stateOf(byId(id)).status,
      version: stateOf(byId(id)).version,
    }))
    const outcome = await actions
      .decide({ comments: seen, action, reason: reason?.code, words: reason?.words })
      .catch(() => null)
    if (!outcome?.ok) {
      for (const id of ids) change(id, { message: outcome?.message ?? away })
      return
    }
    for (const { id, status, version, eventId } of outcome.value.done) {
      change(id, { status, version, settled: { action, eventId, reason }, message: '' })
    }
    for (const { id, message } of outcome.value.notDone) change(id, { message })
  }

  /** @returns whether it waits again as before */
  async function undo(id: string): Promise<boolean> {
    const { settled } = stateOf(byId(id))
    if (!settled) return false
    const outcome = await actions.undo({ eventId: settled.eventId }).catch(() => null)
    if (outcome?.ok) {
      const { status, version } = outcome.value
      change(id, { status, version, settled: null, message: '' })
    } else change(id, { message: outcome?.message ?? away })
    return outcome?.ok ?? false
  }

  return { stateOf, decide, undo, undoLast: () => last.current && undo(last.current), change }
}
