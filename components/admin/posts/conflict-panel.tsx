'use client'

import { Button, Group } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { SaveConflict } from '#lib/posts/keep-conflict.ts'
import { agoInWords } from './ago-in-words.ts'
import { compared, type Part } from './compared-texts.ts'
import type { Fields } from './post-form.ts'

interface ConflictPanelProps {
  conflict: SaveConflict
  own: Pick<Fields, 'title'> & { body: unknown }
  postId: string
  /** Who saved, and when, in a sentence. */
  message: string
  onKeepMine: (version: number) => void
  onKeepTheirs: () => void
}

/** Two texts of one post, side by side. Whichever goes on, the other stays in the history. */
export function ConflictPanel({
  conflict,
  own,
  postId,
  message,
  onKeepMine,
  onKeepTheirs,
}: ConflictPanelProps) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const { theirs, version, savedBy, savedAt } = conflict
  const [mine, other] = compared(own, theirs)
  const whose = savedBy ? `${savedBy}’s` : 'The other one'
  return (
    <section className="conflict sheet" aria-labelledby="conflict-head" role="alert">
      <h2 id="conflict-head" ref={head} tabIndex={-1}>
        Two texts of one post
      </h2>
      <p>{message}</p>
      <p>
        Parts that differ are marked. <a href={`/admin/posts/${postId}/revisions`}>The history</a> has both.
      </p>
      <div className="conflict-texts">
        <Text name="Yours" parts={mine} />
        <Text name={`${whose}, saved ${agoInWords(savedAt, new Date())}`} parts={other} />
      </div>
      <Group mt="md">
        <Button variant="default" onClick={onKeepTheirs}>
          Keep writing on theirs
        </Button>
        <Button onClick={() => onKeepMine(version)}>Save mine over it</Button>
      </Group>
    </section>
  )
}

function Text({ name, parts }: { name: string; parts: Part[] }) {
  return (
    <section className="conflict-text" aria-label={name} tabIndex={0}>
      <h3>{name}</h3>
      {parts.map(({ text, isOnlyHere }, at) =>
        isOnlyHere ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that does not change
          <p key={at}>
            <mark>
              <span className="word">Only here: </span>
              {text}
            </mark>
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that does not change
          <p key={at}>{text}</p>
        ),
      )}
    </section>
  )
}
