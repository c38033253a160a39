'use client'

import './editor.css'
import { type Editor, EditorContent, type UseEditorOptions, useEditor } from '@tiptap/react'
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Document } from '#lib/content/schema.ts'
import { useNonce } from '../frame.tsx'
import { BodyCount } from './body-count.tsx'
import { bodyParts } from './body-parts.ts'
import { htmlOf, isAddress, withoutStyles } from './clipboard.ts'
import { withRoomAtEnd } from './document-of.ts'
import { itemOf } from './item-of.ts'
import { LeftOutList } from './left-out-list.tsx'
import type { LibraryPicture } from './library-picture.ts'
import { usePictureDialog } from './picture-dialog-context.ts'
import { usePictureShelf } from './picture-shelf.tsx'
import { insertPicture, markPlace } from './place-in-text.ts'
import { Toolbar } from './toolbar.tsx'
import { UploadList } from './upload-list.tsx'
import { usePaste } from './use-paste.ts'
import { picturesAmong, useUploads } from './use-uploads.ts'
import { insertVideo } from './video-form.tsx'
import { writingAids } from './writing-aids.ts'

const extensions = [...bodyParts, ...writingAids]

/** In pixels: how far the line that is written stays from the edges of the window, where the bars are. */
const clearOfBars = { top: 190, bottom: 90, left: 5, right: 5 }

interface Taking {
  takeFiles: (from: DataTransfer | null, at: number) => boolean
  takePasted: (event: ClipboardEvent, at: number) => boolean
}

const propsOf = (lang: string, taking: RefObject<Taking>): UseEditorOptions['editorProps'] => ({
  attributes: { role: 'textbox', 'aria-label': 'Body', 'aria-multiline': 'true', class: 'body', lang },
  scrollMargin: clearOfBars,
  scrollThreshold: clearOfBars,
  transformPastedHTML: withoutStyles,
  handlePaste: (view, event) => taking.current.takePasted(event, view.state.selection.from),
  handleDrop: (view, event, _slice, isMoved) => {
    const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
    return !isMoved && taking.current.takeFiles(event.dataTransfer, at ?? view.state.selection.from)
  },
})

interface BodyEditorProps {
  body: Document
  language: string
  isEditable: boolean
  /** Is given the editor once it is there. */
  onReady: (editor: Editor) => void
  onChange: () => void
  /** Stands in the line below the text, beside its count. */
  beside?: ReactNode
}

export function BodyEditor({ body, language, isEditable, onReady, onChange, beside }: BodyEditorProps) {
  const nonce = useNonce()
  const shelf = usePictureShelf()
  const choose = usePictureDialog()
  const { uploads, send, dismiss } = useUploads()
  const pasting = usePaste(send)

  function addFiles(editor: Editor, files: File[], at: number) {
    const place = markPlace(editor, at)
    const show = (item: LibraryPicture) => {
      shelf.add(item.picture)
      insertPicture(editor, itemOf(item), place.at())
    }
    void send(files, show, ({ picture }) => shelf.add(picture)).finally(place.forget)
  }
  const latest = useRef<Taking>(null!)
  const [content] = useState(() => withRoomAtEnd(body))
  // The same from one key to the next: others would be set, and all of the text looked through for what changed.
  const editorProps = useMemo(() => propsOf(language, latest), [language])

  const editor = useEditor({
    immediatelyRender: false,
    injectNonce: nonce,
    extensions,
    content,
    editable: isEditable,
    editorProps,
    onCreate: ({ editor }) => onReady(editor),
    onUpdate: onChange,
  })

  function takeFiles(from: DataTransfer | null, at: number): boolean {
    const files = picturesAmong(from?.files ?? [])
    if (!editor || files.length === 0) return false
    addFiles(editor, files, at)
    return true
  }

  /** The link of a video alone on an empty line becomes its card, files pictures, a text from elsewhere a clean one. */
  function takePasted({ clipboardData }: ClipboardEvent, at: number): boolean {
    if (!editor || !clipboardData || editor.isActive('codeBlock')) return false
    const plain = clipboardData.getData('text/plain')
    const { selection } = editor.state
    if (!selection.empty && isAddress(plain)) return false
    if (selection.$from.parent.content.size === 0 && insertVideo(editor, plain)) return true
    const clipboard = htmlOf(clipboardData)
    if (!clipboard) return takeFiles(clipboardData, at)
    void pasting.paste(editor, clipboard, plain)
    return true
  }

  latest.current = { takeFiles, takePasted }

  useEffect(() => {
    if (editor && editor.isEditable !== isEditable) editor.setEditable(isEditable, false)
  }, [editor, isEditable])

  if (!editor) return <p className="quiet">The text is coming.</p>
  const here = () => editor.state.selection.from
  const addPicture = () =>
    choose({ several: false, onChosen: ([item]) => item && insertPicture(editor, item, here()) })
  const addGallery = () =>
    choose({
      several: true,
      onChosen: (items) => {
        const attrs = { items, columns: Math.min(3, items.length) }
        editor.chain().focus().insertContent({ type: 'gallery', attrs }).run()
      },
    })
  return (
    <>
      <EditorContent editor={editor} className="writing" />
      <UploadList uploads={uploads} onDismiss={dismiss} />
      <LeftOutList leftOut={pasting.leftOut} missing={pasting.missing} onDismiss={pasting.dismiss} />
      <div className="below-text">
        <BodyCount editor={editor} />
        {beside}
      </div>
      {isEditable ? (
        <Toolbar editor={editor} onAsk={(what) => (what === 'picture' ? addPicture() : addGallery())} />
      ) : null}
    </>
  )
}
