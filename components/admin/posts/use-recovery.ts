'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import type { EditableContent } from '#lib/posts/editable-content.ts'
import { type LocalText, localTexts } from '../phone/local-texts.ts'
import { whileClosed } from '../phone/open-editors.ts'
import type { PostActions } from './post-actions.ts'
import type { OpenedPost } from './post-form.ts'
import type { Saver } from './saver.ts'
import type { useContent } from './use-content.ts'

interface Recovering {
  post: OpenedPost
  editorId: string
  actions: Pick<PostActions, 'setAside'>
  content: ReturnType<typeof useContent>
  saving: Pick<Saver, 'noteChange' | 'autosave'>
}

/** Texts of this post that only this device has, one after the other, the newest first. */
export function useRecovery({ post, editorId, actions, content: { isReady, put }, saving }: Recovering) {
  const [found, setFound] = useState<LocalText[]>([])
  useEffect(() => {
    void findClosed(post.id, editorId).then(async (others) => {
      if (others.length === 0) return
      const differs = await comparison()
      const [lost, known] = partition(others, (text) => differs(post.form, contentOf(text, post)))
      setFound(lost)
      for (const text of known) void localTexts.drop(text)
    })
  }, [post, editorId])
  const text = found[0]
  const content = useMemo(() => (text ? contentOf(text, post) : null), [text, post])

  /** It is in the history, or shown and saved: the device need not keep it any longer. */
  const done = useCallback((settled: LocalText) => {
    void localTexts.drop(settled)
    setFound((texts) => texts.filter((one) => one !== settled))
  }, [])
  /** @returns a sentence when that was not possible */
  const setAside = useCallback(
    async (refused: LocalText): Promise<string | null> => {
      const asked = { postId: refused.postId, content: refused.content }
      const outcome = await actions.setAside(asked).catch(() => null)
      if (outcome?.ok) return null
      return (
        outcome?.message ?? 'The site did not answer. Nothing was changed; the text stays on this device.'
      )
    },
    [actions],
  )

  // A new post that was being written when the page went: the server has nothing to compare it with.
  const isNew = post.version === 0
  const { noteChange, autosave } = saving
  useEffect(() => {
    if (!isNew || !isReady || !text || !content) return
    put(content)
    noteChange()
    void autosave().then((isStored) => isStored && done(text))
  }, [isNew, isReady, text, content, put, noteChange, autosave, done])

  return isNew ? { setAside, done } : { text, content, setAside, done }
}

/** What another window still holds open is not lost. */
async function findClosed(postId: string, editorId: string): Promise<LocalText[]> {
  const closed: LocalText[] = []
  for (const text of await localTexts.find(postId)) {
    if (text.editorId !== editorId) await whileClosed(text.editorId, async () => void closed.push(text))
  }
  return closed
}

const contentOf = ({ content }: LocalText, { form: { kind: _, ...form } }: OpenedPost): EditableContent =>
  ({ ...form, ...content, path: content.path || form.path }) as EditableContent

/** Where it does not arrive a person compares them. */
const comparison = async () =>
  await import('./differs.ts').then(
    ({ differs }) => differs,
    () => () => true,
  )

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}
