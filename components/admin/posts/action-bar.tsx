'use client'

import { Button, Menu } from '@mantine/core'
import { type MouseEvent, useState } from 'react'
import { useIsReady } from '../use-is-ready.ts'
import { LetterChoice, type LetterChoiceProps } from './letter-choice.tsx'
import { PendingButtons } from './pending-buttons.tsx'
import { isAtDesk, isOut, type OpenedPost } from './post-form.ts'
import { SavingLine } from './saving-line.tsx'
import { SchedulePanel } from './schedule-panel.tsx'
import { standingInWords } from './status-words.ts'
import type { useSaving } from './use-saving.ts'
import type { Steps } from './use-steps.ts'

interface ActionBarProps {
  post: OpenedPost
  saving: ReturnType<typeof useSaving>
  steps: Steps
  timeZone: string
  /** Null where none can go out: for a page, or while letters are off. */
  letter: LetterChoiceProps | null
}

/** The one place that says how things stand, and what can be done next. */
export function ActionBar({ post, saving, steps, timeZone, letter }: ActionBarProps) {
  const [isScheduling, setScheduling] = useState(false)
  const isReady = useIsReady()
  const { standing, state, isDirty } = saving
  const { status, version, wasPublic } = standing
  const { may } = post
  const time = { timeZone, now: new Date() }
  const isBusy = steps.isRunning
  // What is to be done first is said by the list of it, once.
  const isTroubled =
    state.is === 'unreachable' ||
    state.is === 'signed_out' ||
    (state.is === 'refused' && state.message !== '')
  const mayEdit = may.edit && status !== 'trashed'
  const mayGoOut = may.publish && (isAtDesk(status) || status === 'scheduled')

  return (
    <div className="action-bar">
      <div className="how-it-stands" role={isTroubled ? 'alert' : 'status'}>
        <strong suppressHydrationWarning>{standingInWords(standing, time)}</strong>
        <SavingLine saving={saving} {...time} />
        {state.is === 'refused' && !saving.conflict ? <Why message={state.message} /> : null}
        {status === 'published' && standing.changedSincePublishing ? (
          <span className="quiet">Changed since publishing</span>
        ) : null}
      </div>
      <div className="what-next" inert={!isReady}>
        {mayEdit && isOut(status) ? <PendingButtons saving={saving} steps={steps} /> : null}
        {mayEdit && !isOut(status) ? (
          <Button variant="default" onClick={() => void saving.save()}>
            Save draft
          </Button>
        ) : null}
        {mayGoOut && !wasPublic && !isScheduling ? (
          <Button variant="default" disabled={isBusy} onClick={() => setScheduling(true)}>
            Schedule
          </Button>
        ) : null}
        {mayGoOut ? (
          <Button loading={steps.isRunning} onClick={steps.publish}>
            Publish
          </Button>
        ) : null}
        {mayEdit && !may.publish && status === 'draft' && version > 0 ? (
          <Button loading={steps.isRunning} onClick={steps.sendForReview}>
            Ask for review
          </Button>
        ) : null}
        {mayEdit && (status === 'in_review' || status === 'scheduled') ? (
          <Button variant="default" disabled={isBusy} onClick={steps.returnToDraft}>
            Back to draft
          </Button>
        ) : null}
        {may.publish && status === 'published' ? (
          <Button variant="default" disabled={isBusy} onClick={steps.takeDown}>
            Take down
          </Button>
        ) : null}
        {status === 'trashed' && (may.restoreFromTrash || may.trash) ? (
          <Button loading={steps.isRunning} onClick={steps.restoreFromTrash}>
            Restore from trash
          </Button>
        ) : null}
      </div>
      {version > 0 ? (
        <div className="besides" inert={!isReady}>
          <PreviewButton postId={post.id} save={isDirty && mayEdit ? saving.save : undefined} />
          <MoreMenu post={post} standing={standing} onTrash={steps.trash} />
        </div>
      ) : null}
      {mayGoOut && !wasPublic && letter ? <LetterChoice {...letter} /> : null}
      {isScheduling ? (
        <SchedulePanel
          timeZone={timeZone}
          startsAt={status === 'scheduled' ? standing.publishedAt : null}
          problem={saving.fields.at?.join(' ')}
          isRunning={steps.isRunning}
          onSchedule={steps.schedule}
          onClose={() => setScheduling(false)}
        />
      ) : null}
    </div>
  )
}

const Why = ({ message }: { message: string }) => (
  <span className="why">{message || <a href="#findings-head">See what to do first</a>}</span>
)

/** Of what is stored; what is not yet is saved first. */
function PreviewButton({ postId, save }: { postId: string; save: (() => Promise<boolean>) | undefined }) {
  const address = `/admin/preview/${postId}`
  async function open(event: MouseEvent) {
    if (!save) return
    event.preventDefault()
    const preview = window.open('', '_blank')
    if (await save()) preview?.location.assign(address)
    else preview?.close()
  }
  return (
    <Button
      variant="subtle"
      component="a"
      href={address}
      target="_blank"
      onClick={(event) => void open(event)}
    >
      Preview
    </Button>
  )
}

interface MoreMenuProps {
  post: OpenedPost
  standing: ReturnType<typeof useSaving>['standing']
  onTrash: () => void
}

function MoreMenu({ post, standing: { path, status, wasPublic }, onTrash }: MoreMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle">More</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {status === 'published' ? (
          <Menu.Item component="a" href={encodeURI(path)} target="_blank">
            See it as readers do
          </Menu.Item>
        ) : null}
        <Menu.Item component="a" href={`/admin/posts/${post.id}/revisions`}>
          History
        </Menu.Item>
        {post.may.publish && wasPublic ? (
          <Menu.Item component="a" href={`/admin/posts/${post.id}/numbers`}>
            How often it is read
          </Menu.Item>
        ) : null}
        {post.may.trash && status !== 'trashed' ? (
          <Menu.Item onClick={onTrash}>Move to trash</Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}
