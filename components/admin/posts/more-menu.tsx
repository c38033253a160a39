'use client'

import { Button, Menu } from '@mantine/core'
import type { MouseEvent } from 'react'
import type { ActionBarProps } from './action-bar-props.ts'
import { stepName } from './step-words.ts'
import type { StepName } from './steps-for.ts'

export interface MoreMenuProps extends ActionBarProps {
  more: StepName[]
  take: (step: StepName) => void
  /** It was asked for before it was there. */
  startsOpen: boolean
}

/** Everything that is not the next thing. */
export function MoreMenu({ post, saving, more, take, startsOpen }: MoreMenuProps) {
  const { standing, isDirty } = saving
  const { path, status, version, wasPublic } = standing
  const steps = more.filter((step) => step !== 'trash')
  return (
    <Menu position="bottom-end" defaultOpened={startsOpen}>
      <Menu.Target>
        <Button variant="subtle">More</Button>
      </Menu.Target>
      <Menu.Dropdown className="more-steps">
        {version > 0 ? (
          <PreviewItem postId={post.id} save={isDirty && post.may.edit ? saving.autosave : undefined} />
        ) : null}
        {steps.map((step) => (
          <Menu.Item key={step} onClick={() => take(step)}>
            {stepName(step, standing)}
          </Menu.Item>
        ))}
        {version > 0 && status !== 'trashed' ? (
          <Menu.Item component="a" href={`/admin/posts/${post.id}/review`}>
            Show it to somebody
          </Menu.Item>
        ) : null}
        {status === 'published' || status === 'archived' ? (
          <Menu.Item component="a" href={encodeURI(path)} target="_blank">
            See it as readers do
          </Menu.Item>
        ) : null}
        {version > 0 ? (
          <Menu.Item component="a" href={`/admin/posts/${post.id}/revisions`}>
            History
          </Menu.Item>
        ) : null}
        {post.may.publish && wasPublic ? (
          <Menu.Item component="a" href={`/admin/posts/${post.id}/numbers`}>
            How often it is read
          </Menu.Item>
        ) : null}
        {more.includes('trash') ? (
          <Menu.Item onClick={() => take('trash')}>{stepName('trash', standing)}</Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Of what is stored; what is not yet is stored first. */
function PreviewItem({ postId, save }: { postId: string; save: (() => Promise<boolean>) | undefined }) {
  const address = `/admin/preview/${postId}`
  async function open(event: MouseEvent) {
    if (!save) return
    event.preventDefault()
    const preview = window.open('', '_blank')
    if (await save()) preview?.location.assign(address)
    else preview?.close()
  }
  return (
    <Menu.Item component="a" href={address} target="_blank" onClick={(event) => void open(event)}>
      Preview
    </Menu.Item>
  )
}
