'use client'

import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { NameRevisionForm } from '#lib/posts/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface RevisionNameProps {
  revisionId: string
  name: string
  nameRevision: (input: NameRevisionForm) => Promise<Outcome<{ name: string }>>
}

/** A name by which a version is found again, and is never thinned out. */
export function RevisionName({ revisionId, name, nameRevision }: RevisionNameProps) {
  const [typed, setTyped] = useState(name)
  const { run, isRunning, message, errorOf } = useAction(nameRevision)
  const isReady = useIsReady()
  return (
    <form
      className="version-name"
      inert={!isReady}
      onSubmit={(event) => {
        event.preventDefault()
        run({ revisionId, name: typed })
      }}
    >
      <Problem message={message} />
      <TextInput
        label="Name of this version"
        placeholder="For the board"
        value={typed}
        error={errorOf('name')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        size="md"
      />
      <Button type="submit" variant="default" size="md" loading={isRunning} disabled={typed.trim() === name}>
        Keep the name
      </Button>
    </form>
  )
}
