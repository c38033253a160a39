'use client'

import type { Editor } from '@tiptap/core'
import { useCallback, useRef, useState } from 'react'
import type { EditableContent } from '#lib/posts/editable-content.ts'
import { documentOf, withRoomAtEnd } from '../editor/document-of.ts'
import type { Fields, OpenedPost } from './post-form.ts'

/** All that is written in an open editor: the fields beside the text, and the text. */
export function useContent(post: OpenedPost) {
  const { kind: _, body, ...firstFields } = post.form
  const [fields, setFields] = useState<Fields>(firstFields)
  const [followsTitle, setFollowsTitle] = useState(post.pathFollowsTitle)
  const [editor, setEditor] = useState<Editor | null>(null)
  const latest = useRef({ fields, followsTitle, editor })
  latest.current = { fields, followsTitle, editor }

  const set = useCallback((change: Partial<Fields>) => {
    setFields((before) => ({ ...before, ...change }))
    if ('path' in change) setFollowsTitle(change.path === '')
  }, [])

  /** As it is shown. */
  const read = useCallback((): EditableContent => {
    const { fields, editor } = latest.current
    const written = editor ? (documentOf(editor) as unknown as EditableContent['body']) : body
    return { ...fields, body: written }
  }, [body])

  /** As it is sent: an address that follows the title is left to the server. */
  const readForServer = useCallback((): EditableContent => {
    const { fields, followsTitle } = latest.current
    return { ...read(), path: followsTitle ? '' : fields.path }
  }, [read])

  /** The address that the server made, as long as nobody typed one. */
  const followPath = useCallback((path: string) => {
    if (latest.current.followsTitle) setFields((before) => ({ ...before, path }))
  }, [])

  /** Shows another text in place of this one. */
  const put = useCallback(({ body, ...rest }: EditableContent) => {
    setFields(rest)
    latest.current.editor?.commands.setContent(withRoomAtEnd(body))
  }, [])

  return {
    fields,
    followsTitle,
    set,
    read,
    readForServer,
    followPath,
    put,
    onReady: setEditor,
    editor,
    isReady: editor !== null,
  }
}
