'use client'

import './review.css'
import { Button } from '@mantine/core'
import type { ReviewLink } from '#lib/review/queries.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { momentInWords } from '../posts/zoned-time.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface LinkListProps {
  links: readonly ReviewLink[]
  timeZone: string
  revoke: (input: { linkId: string }) => Promise<Outcome<void>>
}

export function LinkList({ links, timeZone, revoke }: LinkListProps) {
  const { run, isRunning, message } = useAction(revoke)
  const isReady = useIsReady()
  const open = links.filter(({ state }) => state === 'open')
  const over = links.filter(({ state }) => state !== 'open')
  const now = new Date()
  return (
    <section aria-labelledby="links-head" inert={!isReady}>
      <h2 id="links-head">Links that work now</h2>
      <Problem message={message} />
      {open.length === 0 ? <p>There is none.</p> : null}
      <ul className="plain-list link-rows">
        {open.map((link) => (
          <li key={link.id}>
            <Facts link={link} timeZone={timeZone} now={now} />
            <Button
              variant="default"
              loading={isRunning}
              aria-label={`Take back the link for ${nameOf(link)}`}
              onClick={() => run({ linkId: link.id })}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
      {over.length > 0 ? (
        <details>
          <summary>Links that have ended ({over.length})</summary>
          <ul className="plain-list link-rows">
            {over.map((link) => (
              <li key={link.id}>
                <Facts link={link} timeZone={timeZone} now={now} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

const nameOf = ({ label }: ReviewLink): string => label || 'somebody'

function Facts({ link, timeZone, now }: { link: ReviewLink; timeZone: string; now: Date }) {
  const moment = (at: Date) => momentInWords(at, timeZone, now)
  return (
    <div>
      <strong>For {nameOf(link)}</strong>
      <div className="quiet link-facts" suppressHydrationWarning>
        <span>{link.showsTextOf ? `The text of ${moment(link.showsTextOf)}` : 'Always the newest text'}</span>
        <span>{endOf(link, moment)}</span>
        <span>{openingsOf(link, moment)}</span>
        {link.mayApprove ? <span>May approve</span> : null}
        {link.madeBy ? <span>Made by {link.madeBy}</span> : null}
      </div>
    </div>
  )
}

type Moment = (at: Date) => string

function endOf({ state, expiresAt }: ReviewLink, moment: Moment): string {
  if (state === 'revoked') return 'Taken back'
  return `${state === 'open' ? 'Until' : 'Ended'} ${moment(expiresAt)}`
}

function openingsOf({ openings, lastOpenedAt }: ReviewLink, moment: Moment): string {
  if (!lastOpenedAt) return 'Not opened yet'
  const times = openings === 1 ? 'once' : `${openings} times`
  return `Opened ${times}, last ${moment(lastOpenedAt)}`
}
