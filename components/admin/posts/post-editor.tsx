'use client'

import './posts.css'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { mediaIdsOf } from '#lib/content/everything-in.ts'
import type { Picture } from '#lib/content/picture-html.ts'
import type { EditableContent } from '#lib/posts/editable-content.ts'
import { BodyEditor } from '../editor/body-editor.tsx'
import type { ListPictures } from '../editor/library-picture.ts'
import { PictureDialogs } from '../editor/picture-dialogs.tsx'
import { PictureShelf } from '../editor/picture-shelf.tsx'
import { showPlace } from '../editor/show-place.ts'
import { PostOfUploads } from '../editor/use-uploads.ts'
import { AwaitedLine } from '../phone/awaited-line.tsx'
import { PicturesOfThisDevice } from '../phone/pictures-of-this-device.tsx'
import { useIsReady } from '../use-is-ready.ts'
import { useLater } from '../use-later.ts'
import { ActionBar } from './action-bar.tsx'
import type { Names } from './compared-fields.ts'
import { FindingsList } from './findings-list.tsx'
import { LaterSettings } from './later-settings.tsx'
import { LivePreview } from './live-preview.tsx'
import { loadPanelsOfTwo } from './panels-of-two.ts'
import type { PostActions } from './post-actions.ts'
import { type Fields, isClosed, type OpenedPost } from './post-form.ts'
import type { Choices } from './post-settings.tsx'
import { isHeldByOther, PresenceLine } from './presence-line.tsx'
import { TitleField } from './title-field.tsx'
import { useContent } from './use-content.ts'
import { useLeavingWarning } from './use-leaving-warning.ts'
import { usePresence } from './use-presence.ts'
import { useReason } from './use-reason.ts'
import { useRecovery } from './use-recovery.ts'
import { useSaving } from './use-saving.ts'
import { useSteps } from './use-steps.ts'

interface PostEditorProps {
  post: OpenedPost
  /** Of this opening: two windows are two editors. */
  editorId: string
  choices: Choices
  pictures: Picture[]
  actions: PostActions
  listPictures: ListPictures
  /** What stands beside the text and is not part of it. */
  beside: ReactNode
}

export function PostEditor({ pictures, listPictures, ...props }: PostEditorProps) {
  return (
    <PictureShelf pictures={pictures}>
      <PicturesOfThisDevice postId={props.post.id} />
      <PostOfUploads value={props.post.id}>
        <PictureDialogs list={listPictures}>
          <Writing {...props} />
        </PictureDialogs>
      </PostOfUploads>
    </PictureShelf>
  )
}

function Writing({
  post,
  editorId,
  choices,
  beside,
  ...props
}: Omit<PostEditorProps, 'pictures' | 'listPictures'>) {
  const { reason, actions } = useReason(props.actions)
  const { kind, body } = post.form
  const isReady = useIsReady()
  const content = useContent(post)
  const { part: panels } = useLater(loadPanelsOfTwo, { isWanted: content.isReady })
  const { fields, followsTitle } = content
  const saving = useSaving({ post, editorId, actions, read: content.readForServer })
  const recovery = useRecovery({ post, editorId, actions, content, saving })
  const attendance = usePresence({
    postId: post.id,
    editorId,
    actions,
    isStored: saving.standing.version > 0,
  })
  const isHeld = attendance !== null && isHeldByOther(attendance)
  const [isComparing, setComparing] = useState(false)
  const [letter, setLetter] = useState(post.asksForLetter)
  const names = useMemo(() => namesOf(choices), [choices])
  const { standing, noteChange } = saving
  const leaveFor = useLeavingWarning(saving.isDirty && saving.kept !== 'kept')
  const openAgain = () => leaveFor(`/admin/posts/${post.id}`)
  const steps = useSteps({ post, actions, saving, letter, onDiscarded: openAgain })

  // Somebody took over: what was typed here is in the history before it is read-only.
  const { autosave } = saving
  useEffect(() => {
    if (isHeld) void autosave()
  }, [isHeld, autosave])

  const set = (change: Partial<Fields>) => {
    content.set(change)
    noteChange()
  }
  /** What is on the screen is in the history first. @returns whether the other one is shown now */
  const replace = async (chosen: EditableContent, over?: number): Promise<boolean> => {
    if (!(await saving.keepBeside())) return false
    content.put(chosen)
    setComparing(false)
    content.editor?.commands.focus()
    noteChange()
    void (over === undefined ? saving.autosave() : saving.save(over))
    return true
  }
  const { followPath } = content
  useEffect(() => followPath(standing.path), [followPath, standing.path])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return
      event.preventDefault()
      // Out of habit: it must not show readers anything.
      void autosave()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [autosave])

  // What was opened closed was opened without its tools.
  const isRestored = isClosed(post.status) && !isClosed(standing.status)
  useEffect(() => {
    if (isRestored) leaveFor(`/admin/posts/${post.id}`)
  }, [isRestored, leaveFor, post.id])

  const mayEdit = post.may.edit && !isClosed(standing.status)
  const isEditable = mayEdit && !isHeld
  const isWaiting = !isReady || (isComparing && isEditable)
  const errorOf = (field: keyof Fields | 'body' | 'parentId') => saving.fields[field]?.join(' ')
  return (
    <div className="writing-page">
      <ActionBar
        post={post}
        saving={saving}
        steps={steps}
        timeZone={choices.timeZone}
        letter={
          choices.letters && kind === 'post' ? { ...choices.letters, isAsked: letter, ask: setLetter } : null
        }
      />
      <AwaitedLine
        postId={post.id}
        arrived={post.arrived}
        isScheduled={standing.status === 'scheduled'}
        inText={() => mediaIdsOf(content.read().body)}
      />
      {attendance ? (
        <PresenceLine
          attendance={attendance}
          postId={post.id}
          editorId={editorId}
          timeZone={choices.timeZone}
          mayEdit={mayEdit}
          isOld={attendance.version > standing.version && saving.state.is === 'saved' && !saving.isDirty}
          takeOver={actions.takeOver}
          onOpenAgain={openAgain}
        />
      ) : null}
      {panels && saving.conflict ? (
        <panels.ConflictPanel
          conflict={saving.conflict}
          readOwn={content.read}
          postId={post.id}
          message={saving.state.is === 'refused' ? saving.state.message : ''}
          names={names}
          isBusy={saving.state.is === 'saving'}
          onOpen={() => setComparing(true)}
          onMerged={(merged, over) => void replace(merged, over)}
        />
      ) : null}
      {panels && isEditable && recovery.text && recovery.content ? (
        <panels.RecoveryPanel
          key={recovery.text.editorId}
          text={recovery.text}
          content={recovery.content}
          readServer={content.read}
          names={names}
          setAside={recovery.setAside}
          onOpen={() => setComparing(true)}
          onChosen={async (chosen) => {
            if (!chosen || (await replace(chosen))) recovery.done(recovery.text!)
          }}
        />
      ) : null}
      <div className="writing-columns" inert={isWaiting}>
        <div className="writing-sheet">
          <TitleField
            title={fields.title}
            language={fields.language}
            error={errorOf('title')}
            isEditable={isEditable}
            onChange={(title) => set({ title })}
          />
          <BodyEditor
            body={body}
            language={fields.language}
            isEditable={isEditable}
            onReady={content.onReady}
            onChange={noteChange}
            beside={<LivePreview postId={post.id} version={standing.version} />}
          />
        </div>
        <FindingsList
          findings={saving.findings}
          refused={saving.fields}
          isNew={standing.version === 0}
          reason={post.may.publish ? reason : undefined}
          showPlace={(place) => content.editor !== null && showPlace(content.editor, place)}
        />
        <aside className="about-it" aria-label={kind === 'page' ? 'About this page' : 'About this post'}>
          {beside}
          <fieldset disabled={!isEditable}>
            <LaterSettings
              canWrite={content.isReady}
              fields={fields}
              postId={post.id}
              kind={kind}
              followsTitle={followsTitle}
              choices={choices}
              wasPublic={standing.wasPublic}
              findOriginals={actions.findOriginals}
              place={async (placing) => {
                const path = await steps.place(placing)
                if (path !== null && !followsTitle) content.set({ path })
                return path !== null
              }}
              errorOf={errorOf}
              set={set}
            />
          </fieldset>
        </aside>
      </div>
    </div>
  )
}

/** What the ids in a text are called. */
const namesOf = ({ authors, topics, original }: Choices): Names =>
  Object.fromEntries([
    ...[...authors, ...topics].map(({ id, name }) => [id, name]),
    ...(original ? [[original.id, original.title]] : []),
  ])
