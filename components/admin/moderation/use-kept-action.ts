'use client'

import type { NotDecided } from '#lib/comments/other-decision.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { useAction } from '../use-action.ts'
import { notDoneIn } from './use-queue.ts'

/**
 * Like `useAction`, and when somebody else was faster the card hears how the comment is now: what was typed stays,
 * and the next try is about that.
 */
export function useKeptAction<I, T>(
  action: (input: I) => Promise<Outcome<T>>,
  onDone: (value: T) => void,
  onConflict: (notDone: NotDecided[]) => void,
) {
  return useAction(async (input: I) => {
    const outcome = await action(input)
    if (!outcome.ok && outcome.reason === 'conflict') onConflict(notDoneIn(outcome))
    return outcome
  }, onDone)
}
