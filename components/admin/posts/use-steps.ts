'use client'

import { useTransition } from 'react'
import type { Moved } from '#lib/posts/change-status.ts'
import type { Expiry } from '#lib/posts/post-row.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import type { Placing } from '../pages/place-field.tsx'
import type { PostActions } from './post-actions.ts'
import { isOut, type OpenedPost } from './post-form.ts'
import type { useSaving } from './use-saving.ts'
import { useTiming } from './use-timing.ts'

type Saving = ReturnType<typeof useSaving>

/** The steps in a post's life that are taken from the editor. What was typed is saved first. */
export function useSteps({
  post,
  actions,
  saving,
  letter,
  onDiscarded,
}: {
  post: OpenedPost
  actions: PostActions
  saving: Saving
  /** Whether subscribers get one. */
  letter: boolean
  /** The text that readers see is again the newest. */
  onDiscarded: () => void
}) {
  const postId = post.id
  const [isRunning, start] = useTransition()
  const { timing, learn, refresh } = useTiming({ post, actions, version: saving.standing.version })

  /** One request, in turn with what saves; null when it was refused, which the screen then says. */
  async function ask<T>(step: () => Promise<Outcome<T>>): Promise<{ value: T } | null> {
    const outcome = await saving.inTurn(step).catch(() => null)
    if (outcome?.ok) return outcome
    saving.refuse(outcome, { wasSaved: true })
    return null
  }

  async function take(step: () => Promise<Outcome<Moved>>): Promise<void> {
    const outcome = await ask(step)
    if (!outcome) return
    const { version, status, publishedAt, path } = outcome.value
    const wasPublic = saving.known.current.wasPublic || status === 'published'
    done({ version, status, publishedAt, path, wasPublic, changedSincePublishing: false })
    await refresh()
  }

  function done(change: Parameters<Saving['stand']>[0]): void {
    saving.stand(change)
    saving.setState({ is: 'saved', at: new Date(), by: null })
  }

  const known = () => saving.known.current
  const afterSaving = (step: (version: number) => Promise<Outcome<Moved>>) =>
    start(async () => {
      if (await saving.saveIfNeeded()) await take(() => step(known().version))
    })
  /** Stored for its writers: what readers see stays as it is. */
  const storeFirst = () => (isOut(known().status) ? saving.autosave() : saving.saveIfNeeded())
  const afterStoring = (step: () => Promise<void>) =>
    start(async () => {
      if (await storeFirst()) await step()
    })
  /** For what must work whatever the text is by now. */
  const atOnce = (step: () => Promise<Outcome<Moved>>) => start(() => take(step))

  return {
    isRunning,
    timing,
    publish: () => afterSaving((version) => actions.publish({ postId, version, letter })),
    schedule: (at: Date) =>
      afterSaving((version) => actions.schedule({ postId, version, letter, at: at.toISOString() })),
    sendForReview: (asked: { askedOfId: string | null; note: string }) =>
      afterStoring(() => take(() => actions.sendForReview({ postId, version: known().version, ...asked }))),
    returnToDraft: () => atOnce(() => actions.returnToDraft({ postId })),
    takeDown: () => atOnce(() => actions.takeDown({ postId })),
    archive: () => afterStoring(() => take(() => actions.archive({ postId }))),
    bringBack: () => atOnce(() => actions.bringBack({ postId })),
    trash: () => atOnce(() => actions.trash({ postId })),
    restoreFromTrash: () => atOnce(() => actions.restoreFromTrash({ postId })),
    /** What was typed is in the history before it is set aside. */
    discard: () =>
      afterStoring(async () => {
        if (await ask(() => actions.discard({ postId, version: known().version }))) onDiscarded()
      }),
    /** The address that it has there; null where it was refused. */
    place: async (placing: Placing): Promise<string | null> => {
      if (!(await storeFirst())) return null
      const outcome = await ask(() => actions.place({ pageId: postId, ...placing }))
      if (!outcome) return null
      done(outcome.value)
      return outcome.value.path
    },
    planUpdate: (at: Date) =>
      afterStoring(async () => {
        const plan = { postId, version: known().version, at: at.toISOString() }
        const outcome = await ask(() => actions.scheduleUpdate(plan))
        if (!outcome) return
        const { version, dueAt } = outcome.value
        done({ version, hasPending: true })
        learn({ updateDueAt: dueAt })
      }),
    cancelUpdate: () =>
      start(async () => {
        const outcome = await ask(() => actions.cancelUpdate({ postId }))
        if (!outcome) return
        done({ version: outcome.value.version })
        learn({ updateDueAt: null })
      }),
    approve: () =>
      start(async () => {
        if (await ask(() => actions.approve({ postId, version: known().version }))) await refresh()
      }),
    end: (expiry: Expiry | null) =>
      start(async () => {
        const at = expiry?.at.toISOString() ?? null
        const sent = { postId, at, to: expiry?.to ?? '', forGood: expiry?.forGood ?? false }
        const outcome = await ask(() => actions.expire(sent))
        if (outcome) learn({ expiry: outcome.value })
      }),
  }
}

export type Steps = ReturnType<typeof useSteps>
