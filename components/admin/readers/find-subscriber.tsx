'use client'

import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { FoundSubscriber } from '#lib/circle/subscriber-queries.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { momentInWords } from '../posts/zoned-time.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

type Found = FoundSubscriber | 'erased' | null

interface FindSubscriberProps {
  timeZone: string
  find: (input: { email: string }) => Promise<Outcome<Found>>
  erase: (input: { subscriberId: string }) => Promise<Outcome<void>>
}

/** For somebody who asks what is known of them, or to be erased. Only the exact e-mail finds anybody. */
export function FindSubscriber({ timeZone, find, erase }: FindSubscriberProps) {
  const isReady = useIsReady()
  const [found, setFound] = useState<Found | undefined>()
  const search = useAction(find, setFound)
  const removal = useAction(erase, () => setFound('erased'))

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    search.run({ email: String(new FormData(event.currentTarget).get('email')) })
  }

  return (
    <form onSubmit={submit} method="post" className="sheet" inert={!isReady}>
      <Problem message={search.message || removal.message} />
      <Group align="end">
        <TextInput
          label="Find somebody by their whole e-mail"
          description="That you looked is written into the log."
          name="email"
          type="email"
          error={search.errorOf('email')}
          miw="min(22rem, 100%)"
          autoComplete="off"
          required
        />
        <Button type="submit" variant="default" loading={search.isRunning}>
          Find
        </Button>
      </Group>
      <div role="status">
        {found === null ? <p>Nobody here has this e-mail.</p> : null}
        {found === 'erased' ? (
          <p>Erased. Only a digest is kept, so that nothing is sent to this e-mail again.</p>
        ) : null}
        {found && found !== 'erased' ? (
          <Known
            found={found}
            timeZone={timeZone}
            isErasing={removal.isRunning}
            erase={() => removal.run({ subscriberId: found.id })}
          />
        ) : null}
      </div>
    </form>
  )
}

const statusWords: Record<FoundSubscriber['status'], string> = {
  pending: 'Asked for letters and has not confirmed yet.',
  active: 'Gets letters.',
  left: 'Has left, and gets nothing.',
  suppressed: 'Gets nothing: the mail server refused this e-mail for good.',
}

const proofWords: Record<FoundSubscriber['proofs'][number]['kind'], string> = {
  asked: 'asked',
  confirmed: 'confirmed',
  changed: 'changed',
  left: 'left',
  refused: 'was refused',
}

interface KnownProps {
  found: FoundSubscriber
  timeZone: string
  isErasing: boolean
  erase: () => void
}

function Known({ found, timeZone, isErasing, erase }: KnownProps) {
  return (
    <>
      <p>
        <strong>{statusWords[found.status]}</strong>
      </p>
      <ul className="plain-list">
        {found.proofs.map(({ kind, at, form, wording }) => (
          <li key={`${kind}${at.toISOString()}`}>
            {momentInWords(at, timeZone, new Date())}: {proofWords[kind]} ({form}).{' '}
            <span className="quiet">“{wording}”</span>
          </li>
        ))}
      </ul>
      <Button variant="default" color="red" mt="md" loading={isErasing} onClick={erase}>
        Erase everything about them
      </Button>
    </>
  )
}
