'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { makeSaver } from '../posts/saver.ts'
import { sendText } from '../posts/send-text.ts'
import { clock, useWaking } from '../posts/use-saving.ts'
import {
  type KeptText,
  type LocalText,
  type LocalTexts,
  localTexts,
  markSent,
  type WrittenContent,
} from './local-texts.ts'
import { closeEditor, holdEditor } from './open-editors.ts'
import { announceKept } from './send-kept.ts'

/** What is on the screen is kept here and, while there is a line, on the server. */
export function useDraft(text: KeptText, read: () => WrittenContent) {
  const latest = useRef(read)
  latest.current = read
  const [saver] = useState(() => saverOf(text, () => latest.current()))
  const view = useSyncExternalStore(saver.subscribe, saver.view, saver.view)
  useWaking(saver)
  useEffect(() => {
    holdEditor(text.editorId)
    if (!text.isSent) saver.noteChange()
    return () => void closeEditor(text.editorId)
  }, [text, saver])
  /** Theirs is gone on with; this one stands in the history. */
  const giveUp = () => localTexts.drop({ ...text, at: clock.now() })
  return { ...saver, ...view, giveUp }
}

function saverOf(text: LocalText, read: () => WrittenContent) {
  const { postId, editorId, kind, version } = text
  const saver = makeSaver({
    post: { id: postId, version, ...asNew, findings: [], form: { kind } },
    editorId,
    actions: { save: unasked, check: unasked },
    texts: goingOn(() => ({ ...text, content: read(), version: saver.known.current.version })),
    async send(form, how) {
      await announceKept(postId)
      return await sendText(form, how)
    },
    ...{ read, clock },
  })
  return saver
}

/** What the server has stays here, to go on with where there is no line. */
const goingOn = (now: () => LocalText): LocalTexts => ({
  ...localTexts,
  drop: ({ at }) => markSent({ ...now(), at }),
})

/** Nobody publishes from here, so there is nothing to check and nothing to apply. */
const unasked = async () =>
  ({ ok: false, reason: 'unavailable', message: 'This is done at the desk.' }) as const

const asNew = {
  status: 'draft',
  publishedAt: null,
  wasPublic: false,
  path: '',
  changedSincePublishing: false,
  hasPending: false,
  lastSaved: null,
} as const
