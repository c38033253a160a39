'use client'

import './editor.css'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import type { Document } from '#lib/content/schema.ts'
import { useNonce } from '../frame.tsx'
import { bodyParts } from './body-parts.ts'
import { withRoomAtEnd } from './document-of.ts'
import { itemOf } from './picture-dialog.tsx'
import { usePictureDialog } from './picture-dialog-context.ts'
import { usePictureShelf } from './picture-shelf.tsx'
import { insertPicture, markPlace } from './place-in-text.ts'
import { Toolbar } from './toolbar.tsx'
import { UploadList } from './upload-list.tsx'
import { picturesAmong, useUploads } from './use-uploads.ts'
import { insertVideo } from './video-form.tsx'

interface BodyEditorProps {
  body: Document
  language: string
  isEditable: boolean
  /** Is given the editor once it is there. */
  onReady: (editor: Editor) => void
  onChange: () => void
}

export function BodyEditor({ body, language, isEditable, onReady, onChange }: BodyEditorProps) {
  const nonce = useNonce()
  const shelf = usePictureShelf()
  const choose = usePictureDialog()
  const { uploads, send, dismiss } = useUploads()

  function addFiles(editor: Editor, files: File[], at: number) {
    const place = markPlace(editor, at)
    void send(files, (item) => {
      shelf.add(item.picture)
      insertPicture(editor, itemOf(item), place.at())
    }).finally(place.forget)
  }
  const latest = useRef(addFiles)
  latest.current = addFiles

  const editor = useEditor({
    immediatelyRender: false,
    injectNonce: nonce,
    extensions: bodyParts,
    content: withRoomAtEnd(body),
    editable: isEditable,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-label': 'Body',
        'aria-multiline': 'true',
        class: 'body',
        lang: language,
      },
      handlePaste: (view, event) => takePasted(event, view.state.selection.from),
      handleDrop: (view, event, _slice, isMoved) => {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        return !isMoved && takeFiles(event.dataTransfer, at ?? view.state.selection.from)
      },
    },
    onCreate: ({ editor }) => onReady(editor),
    onUpdate: onChange,
  })

  function takeFiles(from: DataTransfer | null, at: number): boolean {
    const files = picturesAmong(from?.files ?? [])
    if (!editor || files.length === 0) return false
    latest.current(editor, files, at)
    return true
  }

  /** Files become pictures; the link of a video alone on an empty line becomes its card. */
  function takePasted(event: ClipboardEvent, at: number): boolean {
    if (takeFiles(event.clipboardData, at)) return true
    const isEmptyLine = editor?.state.selection.$from.parent.content.size === 0
    return Boolean(
      editor && isEmptyLine && insertVideo(editor, event.clipboardData?.getData('text/plain') ?? ''),
    )
  }

  useEffect(() => editor?.setEditable(isEditable, false), [editor, isEditable])

  if (!editor) return <p className="quiet">The text is coming.</p>
  const here = () => editor.state.selection.from
  return (
    <>
      <EditorContent editor={editor} className="writing" />
      <UploadList uploads={uploads} onDismiss={dismiss} />
      {isEditable ? (
        <Toolbar
          editor={editor}
          onPicture={() =>
            choose({ several: false, onChosen: ([item]) => item && insertPicture(editor, item, here()) })
          }
          onGallery={() =>
            choose({
              several: true,
              onChosen: (items) => {
                editor
                  .chain()
                  .focus()
                  .insertContent({ type: 'gallery', attrs: { items, columns: Math.min(3, items.length) } })
                  .run()
              },
            })
          }
        />
      ) : null}
    </>
  )
}
