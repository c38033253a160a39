'use client'

import { Button, Group } from '@mantine/core'
import type { OpenRecipient } from '#lib/circle/letter-queries.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface TroubledListProps {
  recipients: OpenRecipient[]
  decide: (input: { recipientId: string; decision: 'arrived' | 'again' }) => Promise<Outcome<void>>
}

/** Those of a letter that a person should look at. */
export function TroubledList({ recipients, decide }: TroubledListProps) {
  const unknown = recipients.filter(({ state }) => state === 'unknown')
  const failed = recipients.filter(({ state }) => state === 'failed')
  return (
    <>
      {unknown.length > 0 ? (
        <>
          <h2>Nobody knows whether these arrived</h2>
          <p className="quiet">
            The sending was broken off after the letter was handed over. The mail server’s own log may say
            more. If in doubt, let it be: one letter too few is kinder than two.
          </p>
          <ul className="plain-list people">
            {unknown.map((recipient) => (
              <Unknown key={recipient.id} recipient={recipient} decide={decide} />
            ))}
          </ul>
        </>
      ) : null}
      {failed.length > 0 ? (
        <>
          <h2>These could not be delivered</h2>
          <p className="quiet">
            An address that is not there (550 and its like) gets no further letters. The number is the mail
            server’s answer.
          </p>
          <ul className="plain-list">
            {failed.map(({ id, email, errorCode }) => (
              <li key={id}>
                {email ?? 'somebody who was erased'} <span className="quiet">{errorCode}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function Unknown({ recipient, decide }: { recipient: OpenRecipient } & Pick<TroubledListProps, 'decide'>) {
  const isReady = useIsReady()
  const { run, isRunning, message } = useAction(decide)
  const { id: recipientId, email } = recipient
  return (
    <li className="sheet" inert={!isReady}>
      <Group justify="space-between">
        <span>{email ?? 'Somebody who was erased'}</span>
        <Group gap="xs">
          <Button
            variant="default"
            loading={isRunning}
            onClick={() => run({ recipientId, decision: 'arrived' })}
          >
            It arrived
          </Button>
          {email ? (
            <Button
              variant="default"
              loading={isRunning}
              onClick={() => run({ recipientId, decision: 'again' })}
            >
              Send again
            </Button>
          ) : null}
        </Group>
      </Group>
      <Problem message={message} />
    </li>
  )
}
