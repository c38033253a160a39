'use client'

import { useMemo, useRef, useState } from 'react'
import type { NotDecided } from '#lib/comments/other-decision.ts'
import type { Decided } from '#lib/comments/record-decisions.ts'
import type { SeenComment } from '#lib/comments/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { useSteady } from '../use-steady.ts'
import { type Action, doneWords, type Status } from './decisions.ts'
import type { QueueActions } from './queue-actions.ts'
import type { QueueComment } from './queue-comment.ts'

/** Why a comment was declined: what the log keeps, and what its writer reads. */
export interface SaidReason {
  code: string
  words: string
}

export interface Settled {
  action: Action
  eventId: string
  /** What stands on the card. */
  done: string
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
  /** Words for its writer that could not be sent, kept for another try. */
  unsent: SaidReason | null
}

/** What one press takes back. */
export interface LastDecision {
  ids: string[]
  eventIds: string[]
  action: Action
}

export interface Told {
  id: string
  message: string
}

type Calls = Pick<QueueActions, 'decide' | 'undo' | 'undoAll' | 'declineAnew'>

const away = 'The site did not answer. Nothing was decided; please try again in a moment.'

/** Each comment's state as this moderator has made it; decided ones stay in sight with their Undo. */
export function useQueue(comments: readonly QueueComment[], actions: Calls) {
  // Two decisions in a row (undo, then decline in other words) must see what the first one changed.
  const states = useRef<Record<string, State>>({})
  const [, renderAgain] = useState(0)
  const last = useRef<LastDecision | null>(null)
  const told = useRef<Told | null>(null)

  const sent = useMemo(() => new Map(comments.map((comment) => [comment.id, asSent(comment)])), [comments])
  const stateOf = (id: string): State => states.current[id] ?? sent.get(id) ?? asSent(undefined)
  const seenOf = (id: string): SeenComment => ({
    id,
    status: stateOf(id).status,
    version: stateOf(id).version,
  })

  function change(id: string, next: Partial<State>) {
    states.current[id] = { ...stateOf(id), ...next }
    if (next.settled) last.current = { ids: [id], ...lastOf(next.settled) }
    renderAgain((count) => count + 1)
  }

  function tell(id: string, message: string, next: Partial<State> = {}) {
    told.current = { id, message }
    change(id, { ...next, message })
  }

  /** A conflict is told, and the card shows the comment as it is now, to be decided about anew. */
  function tellNotDone(notDone: readonly NotDecided[], unsent: SaidReason | null) {
    for (const { id, message, now } of notDone) tell(id, message, { ...now, settled: null, unsent })
  }

  function settle({ id, status, version, eventId }: Decided, settled: Omit<Settled, 'eventId'>) {
    change(id, { status, version, settled: { ...settled, eventId }, message: '', unsent: null })
  }

  /** @returns which of them were decided */
  async function decideSeen(seen: SeenComment[], action: Action, reason?: SaidReason): Promise<string[]> {
    const outcome = await reach(() =>
      actions.decide({ comments: seen, action, reason: reason?.code, words: reason?.words }),
    )
    told.current = null
    if (!outcome.ok) {
      const notDone = notDoneIn(outcome)
      if (notDone.length > 0) tellNotDone(notDone, reason ?? null)
      else for (const { id } of seen) tell(id, outcome.message, { unsent: reason ?? null })
      return []
    }
    const { done, notDone } = outcome.value
    for (const one of done) settle(one, { action, done: doneWords(action), reason })
    last.current = {
      ids: done.map(({ id }) => id),
      eventIds: done.map(({ eventId }) => eventId),
      action,
    }
    tellNotDone(notDone, reason ?? null)
    return done.map(({ id }) => id)
  }

  async function sayInOtherWords(id: string, reason: SaidReason): Promise<boolean> {
    const { settled } = stateOf(id)
    if (settled?.action !== 'reject') return (await decideSeen([seenOf(id)], 'reject', reason)).length > 0
    const outcome = await reach(() =>
      actions.declineAnew({ eventId: settled.eventId, reason: reason.code, words: reason.words }),
    )
    if (outcome.ok) settle(outcome.value, { ...settled, reason })
    else keepUnsent(id, outcome, reason)
    return outcome.ok
  }

  function keepUnsent(id: string, outcome: Failed, unsent: SaidReason) {
    const notDone = notDoneIn(outcome)
    if (notDone.length > 0) tellNotDone(notDone, unsent)
    else tell(id, outcome.message, { unsent })
  }

  async function undo(id: string): Promise<boolean> {
    const { settled } = stateOf(id)
    if (!settled) return false
    const outcome = await reach(() => actions.undo({ eventId: settled.eventId }))
    told.current = null
    if (outcome.ok) reopen(outcome.value)
    else keepMessage(id, outcome)
    return outcome.ok
  }

  function keepMessage(id: string, outcome: Failed) {
    const notDone = notDoneIn(outcome)
    if (notDone.length > 0) tellNotDone(notDone, null)
    else tell(id, outcome.message)
  }

  function reopen({ id, status, version }: { id: string; status: Status; version: number }) {
    change(id, { status, version, settled: null, message: '' })
    if (last.current?.ids.includes(id)) last.current = null
  }

  /** @returns what waits again, the first of it */
  async function undoLast(): Promise<string | null> {
    const decision = last.current
    if (!decision) return null
    if (decision.ids.length === 1) return (await undo(decision.ids[0]!)) ? decision.ids[0]! : null
    const outcome = await reach(() => actions.undoAll({ eventIds: decision.eventIds }))
    if (!outcome.ok) {
      tell(decision.ids[0]!, outcome.message)
      return null
    }
    for (const one of outcome.value.done) reopen(one)
    tellNotDone(outcome.value.notDone, null)
    return outcome.value.done[0]?.id ?? null
  }

  return useSteady({
    stateOf,
    seenOf,
    decide: (ids: string[], action: Action, reason?: SaidReason) =>
      decideSeen(ids.map(seenOf), action, reason),
    decideSeen,
    sayInOtherWords,
    undo,
    undoLast,
    change,
    settle,
    tellNotDone,
    /** Everything that was settled here and stands. */
    settled: () => Object.values(states.current).flatMap((state) => state.settled ?? []),
    last: () => last.current,
    told: () => told.current,
  })
}

type Failed = Extract<Outcome<unknown>, { ok: false }>

async function reach<T>(call: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return await call().catch(() => ({ ok: false as const, reason: 'unavailable' as const, message: away }))
}

/** What a conflict says of each comment. */
export function notDoneIn(outcome: Failed): NotDecided[] {
  return (outcome.detail as { notDone?: NotDecided[] } | undefined)?.notDone ?? []
}

const lastOf = ({ action, eventId }: Settled) => ({ action, eventIds: [eventId] })

function asSent(comment: QueueComment | undefined): State {
  return {
    status: comment?.status ?? 'waiting',
    version: comment?.version ?? 1,
    body: comment?.body ?? '',
    settled: null,
    message: '',
    unsent: null,
  }
}
