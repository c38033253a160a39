'use client'

import { useTransition } from 'react'
import type { Moved } from '#lib/posts/change-status.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import type { PostActions } from './post-actions.ts'
import type { useSaving } from './use-saving.ts'

type Saving = ReturnType<typeof useSaving>

/** The steps in a post's life that are taken from the editor. What was typed is saved first. */
export function useSteps({
  postId,
  actions,
  saving,
  letter,
  onDiscarded,
}: {
  postId: string
  actions: PostActions
  saving: Saving
  /** Whether subscribers get one. */
  letter: boolean
  /** The text that readers see is again the newest. */
  onDiscarded: () => void
}) {
  const [isRunning, start] = useTransition()

  async function take(step: () => Promise<Outcome<Moved>>): Promise<void> {
    const outcome = await saving.inTurn(step).catch(() => null)
    if (!outcome?.ok) return saving.refuse(outcome, { wasSaved: true })
    const { version, status, publishedAt, path } = outcome.value
    const wasPublic = saving.known.current.wasPublic || status === 'published'
    saving.stand({ version, status, publishedAt, path, wasPublic, changedSincePublishing: false })
    saving.setState({ is: 'saved', at: new Date(), by: null })
  }

  const afterSaving = (step: (version: number) => Promise<Outcome<Moved>>) =>
    start(async () => {
      if (await saving.saveIfNeeded()) await take(() => step(saving.known.current.version))
    })
  /** What was typed is in the history before it is set aside. */
  const discard = () =>
    start(async () => {
      if (!(await saving.autosave())) return
      const sent = () => actions.discard({ postId, version: saving.known.current.version })
      const outcome = await saving.inTurn(sent).catch(() => null)
      if (outcome?.ok) onDiscarded()
      else saving.refuse(outcome, { wasSaved: true })
    })
  /** For what must work whatever the text is by now. */
  const atOnce = (step: () => Promise<Outcome<Moved>>) => start(() => take(step))

  return {
    isRunning,
    publish: () => afterSaving((version) => actions.publish({ postId, version, letter })),
    schedule: (at: Date) =>
      afterSaving((version) => actions.schedule({ postId, version, letter, at: at.toISOString() })),
    sendForReview: () => afterSaving((version) => actions.sendForReview({ postId, version })),
    returnToDraft: () => atOnce(() => actions.returnToDraft({ postId })),
    takeDown: () => atOnce(() => actions.takeDown({ postId })),
    discard,
    trash: () => atOnce(() => actions.trash({ postId })),
    restoreFromTrash: () => atOnce(() => actions.restoreFromTrash({ postId })),
  }
}

export type Steps = ReturnType<typeof useSteps>
