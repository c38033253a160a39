'use client'

import { NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { MergeForm } from '#lib/posts/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { SaveOrCancel } from '../save-or-cancel.tsx'
import { useAction } from '../use-action.ts'
import { postsInWords } from './posts-in-words.ts'

interface Term {
  id: string
  slug: string
  name: string
  postCount: number
  depth?: number
}

interface MergeFieldsProps {
  kind: MergeForm['kind']
  source: Term
  others: readonly Term[]
  merge: (input: MergeForm) => Promise<Outcome<string>>
  onDone: () => void
}

/** Says what a merge will do before it is done. */
export function MergeFields({ kind, source, others, merge, onDone }: MergeFieldsProps) {
  const [targetId, setTargetId] = useState('')
  const { run, isRunning, message, errorOf } = useAction(merge, onDone)
  const target = others.find(({ id }) => id === targetId)

  function submit(event: FormEvent) {
    event.preventDefault()
    run({ kind, sourceId: source.id, targetId })
  }

  return (
    <form onSubmit={submit} className="sheet term-fields">
      <Problem message={message} />
      <NativeSelect
        label={`Merge “${source.name}” into`}
        data={[
          { value: '', label: `Choose a ${kind}` },
          ...others.map(({ id, name, depth = 0 }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` })),
        ]}
        value={targetId}
        error={errorOf('targetId')}
        onChange={(event) => setTargetId(event.currentTarget.value)}
        size="md"
        required
      />
      {target ? (
        <p role="status">
          {capital(postsInWords(source.postCount))} of “{source.name}” will be under “{target.name}”.{' '}
          {kind === 'topic' ? 'The topics below it move there too. ' : ''}
          Its address, /{kind}s/{source.slug}, will lead to /{kind}s/{target.slug}. You can take it back.
        </p>
      ) : null}
      <SaveOrCancel isRunning={isRunning} onCancel={onDone} verb="Merge" isDisabled={!target} />
    </form>
  )
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
