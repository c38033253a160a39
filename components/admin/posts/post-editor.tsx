'use client'

import './posts.css'
import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Picture } from '#lib/content/picture-html.ts'
import { BodyEditor } from '../editor/body-editor.tsx'
import { documentOf } from '../editor/document-of.ts'
import type { ListPictures } from '../editor/library-picture.ts'
import { PictureDialogs } from '../editor/picture-dialog.tsx'
import { PictureShelf } from '../editor/picture-shelf.tsx'
import { useIsReady } from '../use-is-ready.ts'
import { ActionBar } from './action-bar.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { FindingsList } from './findings-list.tsx'
import { LivePreview } from './live-preview.tsx'
import type { PostActions } from './post-actions.ts'
import type { Fields, OpenedPost } from './post-form.ts'
import { type Choices, PostSettings } from './post-settings.tsx'
import { TitleField } from './title-field.tsx'
import { useLeavingWarning } from './use-leaving-warning.ts'
import { useSaving } from './use-saving.ts'
import { useSteps } from './use-steps.ts'

interface PostEditorProps {
  post: OpenedPost
  choices: Choices
  pictures: Picture[]
  actions: PostActions
  listPictures: ListPictures
}

export function PostEditor({ pictures, listPictures, ...props }: PostEditorProps) {
  return (
    <PictureShelf pictures={pictures}>
      <PictureDialogs list={listPictures}>
        <Writing {...props} />
      </PictureDialogs>
    </PictureShelf>
  )
}

function Writing({ post, choices, actions }: Omit<PostEditorProps, 'pictures' | 'listPictures'>) {
  const { kind, body, ...firstFields } = post.form
  const [fields, setFields] = useState<Fields>(firstFields)
  const [followsTitle, setFollowsTitle] = useState(post.pathFollowsTitle)
  const latest = useRef({ fields, followsTitle })
  latest.current = { fields, followsTitle }
  const isReady = useIsReady()
  const editor = useRef<Editor>(null)
  const onReady = useCallback((made: Editor) => {
    editor.current = made
  }, [])

  const read = useCallback(() => {
    const { fields, followsTitle } = latest.current
    const written = editor.current ? documentOf(editor.current) : body
    return { ...fields, path: followsTitle ? '' : fields.path, body: written }
  }, [body])
  const saving = useSaving({ post, actions, read })
  const [letter, setLetter] = useState(post.asksForLetter)
  const steps = useSteps({ postId: post.id, actions, saving, letter })
  const { standing, noteChange } = saving
  const leaveFor = useLeavingWarning(saving.isDirty)

  const set = (change: Partial<Fields>) => {
    setFields((before) => ({ ...before, ...change }))
    if ('path' in change) setFollowsTitle(change.path === '')
    noteChange()
  }
  useEffect(() => {
    if (followsTitle) setFields((before) => ({ ...before, path: standing.path }))
  }, [followsTitle, standing.path])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return
      event.preventDefault()
      void saving.save()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  // What was opened in the trash was opened without its tools.
  const isRestored = post.status === 'trashed' && standing.status !== 'trashed'
  useEffect(() => {
    if (isRestored) leaveFor(`/admin/posts/${post.id}`)
  }, [isRestored, leaveFor, post.id])

  const isEditable = post.may.edit && standing.status !== 'trashed'
  const errorOf = (field: keyof Fields | 'body') => saving.fields[field]?.join(' ')
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
      {saving.conflict ? (
        <ConflictPanel
          conflict={saving.conflict}
          own={{ ...fields, body: read().body }}
          message={saving.state.is === 'refused' ? saving.state.message : ''}
          onKeepMine={(version) => void saving.save(version)}
          onKeepTheirs={() => leaveFor(`/admin/posts/${post.id}`)}
          postId={post.id}
        />
      ) : null}
      <div className="writing-columns" inert={!isReady}>
        <div className="writing-sheet">
          <TitleField
            title={fields.title}
            language={fields.language}
            error={errorOf('title')}
            isEditable={isEditable}
            onChange={(title) => set({ title })}
          />
          <BodyEditor
            body={body as OpenedPost['form']['body']}
            language={fields.language}
            isEditable={isEditable}
            onReady={onReady}
            onChange={noteChange}
            beside={<LivePreview postId={post.id} version={standing.version} />}
          />
        </div>
        <FindingsList findings={saving.findings} refused={saving.fields} isNew={standing.version === 0} />
        <aside className="about-it" aria-label={kind === 'page' ? 'About this page' : 'About this post'}>
          <fieldset disabled={!isEditable}>
            <PostSettings
              fields={fields}
              postId={post.id}
              kind={kind}
              followsTitle={followsTitle}
              choices={choices}
              findOriginals={actions.findOriginals}
              errorOf={errorOf}
              set={set}
            />
          </fieldset>
        </aside>
      </div>
    </div>
  )
}
