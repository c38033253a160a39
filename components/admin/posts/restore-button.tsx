'use client'

import { Button } from '@mantine/core'
import type { Gone } from '#lib/posts/revision-queries.ts'
import type { Saved } from '#lib/posts/saved.ts'
import type { RestoreRevisionForm } from '#lib/posts/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'
import { goneInWords } from './gone-in-words.ts'

interface RestoreButtonProps {
  revisionId: string
  /** The post's, as this page shows it. */
  version: number
  postId: string
  /** Of its text, since it was written. */
  gone: Gone
  restore: (input: RestoreRevisionForm) => Promise<Outcome<Saved>>
}

/** Makes this text the newest; what stood until now stays in the history. */
export function RestoreButton({ revisionId, version, postId, gone, restore }: RestoreButtonProps) {
  const { run, isRunning, message } = useAction(restore, () =>
    window.location.assign(`/admin/posts/${postId}`),
  )
  const isReady = useIsReady()
  const lost = goneInWords(gone)
  return (
    <>
      {lost ? <p>{lost}</p> : null}
      <Problem message={message} />
      <Button inert={!isReady} loading={isRunning} onClick={() => run({ revisionId, version })}>
        Restore
      </Button>
    </>
  )
}
