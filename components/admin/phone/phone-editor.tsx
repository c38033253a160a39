'use client'

import '../posts/posts.css'
import { Button, Group } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { mediaIdsOf } from '#lib/content/everything-in.ts'
import type { Picture } from '#lib/content/picture-html.ts'
import type { Document } from '#lib/content/schema.ts'
import { BodyEditor } from '../editor/body-editor.tsx'
import { documentOf } from '../editor/document-of.ts'
import { PictureShelf } from '../editor/picture-shelf.tsx'
import { PostOfUploads } from '../editor/use-uploads.ts'
import { savingInWords } from '../posts/status-words.ts'
import { TitleField } from '../posts/title-field.tsx'
import { deviceInWords } from './device-name.ts'
import type { KeptText } from './local-texts.ts'
import { PictureChooser } from './picture-chooser.tsx'
import { PicturesOfThisDevice } from './pictures-of-this-device.tsx'
import { onTheServer } from './stand-in.ts'
import { useDraft } from './use-draft.ts'
import { useLine } from './use-line.ts'
import { askToKeep } from './wipe.ts'

interface PhoneEditorProps {
  text: KeptText
  timeZone: string
  onClose: () => void
}

/** Title, text and pictures: what can be written anywhere. The rest is done at the desk. */
export function PhoneEditor(props: PhoneEditorProps) {
  const { postId, content } = props.text
  const [pictures] = useState((): Picture[] => mediaIdsOf(content.body as Document).map(onTheServer))
  return (
    <PictureShelf pictures={pictures}>
      <PicturesOfThisDevice postId={postId} />
      <PostOfUploads value={postId}>
        <PictureChooser>
          <Writing {...props} />
        </PictureChooser>
      </PostOfUploads>
    </PictureShelf>
  )
}

function Writing({ text, timeZone, onClose }: PhoneEditorProps) {
  const { postId, content } = text
  const [title, setTitle] = useState(content.title ?? '')
  const latest = useRef(title)
  latest.current = title
  const editor = useRef<Editor>(null)
  const read = useCallback(
    () => ({
      ...content,
      title: latest.current,
      body: editor.current ? documentOf(editor.current) : content.body,
    }),
    [content],
  )
  const draft = useDraft(text, read)
  const { conflict, state, standing } = draft
  const hasLine = useLine()
  const language = content.language ?? 'en'
  useEffect(() => void askToKeep(), [])

  function change(next: string) {
    setTitle(next)
    latest.current = next
    draft.noteChange()
  }

  const toDesk = () => window.location.assign(`/admin/posts/${postId}`)
  function close() {
    draft.leave()
    onClose()
  }

  return (
    <div className="writing-page anywhere">
      <div className="action-bar">
        <div className="how-it-stands" role={draft.kept && draft.kept !== 'kept' ? 'alert' : 'status'}>
          <span suppressHydrationWarning>{whereItIs(draft, { timeZone, hasLine })}</span>
        </div>
        <div className="what-next">
          <Button variant="default" onClick={close}>
            All drafts
          </Button>
          {standing.version > 0 && hasLine ? (
            <Button component="a" href={`/admin/posts/${postId}`}>
              Go on at the desk
            </Button>
          ) : null}
        </div>
      </div>
      {conflict ? (
        <section className="sheet" role="alert">
          <p>{state.is === 'refused' ? state.message : ''} Yours is in the history of the post.</p>
          <Group>
            <Button variant="default" onClick={() => void draft.save(conflict.version)}>
              Go on with mine
            </Button>
            <Button onClick={() => void draft.giveUp().then(toDesk)}>See both at the desk</Button>
          </Group>
        </section>
      ) : null}
      <div className="writing-columns">
        <div className="writing-sheet">
          <TitleField title={title} language={language} error={undefined} isEditable onChange={change} />
          <BodyEditor
            body={content.body as Document}
            language={language}
            isEditable
            onReady={(made) => {
              editor.current = made
            }}
            onChange={draft.noteChange}
          />
        </div>
        <p className="quiet">
          The title, the text and its pictures are written here.{' '}
          {standing.version > 0 && hasLine
            ? 'All the rest, and publishing, is done at the desk: press “Go on at the desk”.'
            : 'All the rest, and publishing, is done at the desk, which this page leads to once you are online.'}
        </p>
      </div>
    </div>
  )
}

/** Without a line that is no trouble: it was written here to be kept here. */
function whereItIs(
  { state, isDirty, kept, standing }: ReturnType<typeof useDraft>,
  { timeZone, hasLine }: { timeZone: string; hasLine: boolean },
): string {
  const device = deviceInWords()
  const isHere = state.is === 'unreachable' || (isDirty && !hasLine)
  if (isHere && kept === 'kept') return `Kept on ${device}. It is sent when you are online.`
  const { hasPending } = standing
  return savingInWords(state, { isDirty, kept, device, timeZone, now: new Date(), hasPending })
}
