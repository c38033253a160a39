'use client'

import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useIsReady } from '../use-is-ready.ts'
import { useLater } from '../use-later.ts'
import { type Action, decisionFor, decisions } from './decisions.ts'
import type { Opened, QueueActions } from './queue-actions.ts'
import { QueueCard } from './queue-card.tsx'
import type { QueueComment } from './queue-comment.ts'
import { useQueue } from './use-queue.ts'

interface QueueProps {
  comments: QueueComment[]
  organisation: string
  timeZone: string
  actions: QueueActions
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null

export function Queue({ comments, organisation, timeZone, actions }: QueueProps) {
  const isReady = useIsReady()
  const queue = useQueue(comments, actions)
  const [current, setCurrent] = useState(-1)
  const [chosen, setChosen] = useState<string[]>([])
  const [opened, setOpened] = useState<{ id: string; what: Opened } | null>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const { part: help } = useLater(loadHelp)
  const cards = useRef<(HTMLElement | null)[]>([])

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(comments.length - 1, index))
    setCurrent(next)
    cards.current[next]?.focus()
  }
  const choose = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]))

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const comment = comments[current]
    const decision = comment && decisionFor(queue.stateOf(comment).status, event.key)
    const acts: Record<string, () => unknown> = {
      j: () => moveTo(current + 1),
      k: () => moveTo(current - 1),
      z: () => (comment && queue.stateOf(comment).settled ? queue.undo(comment.id) : queue.undoLast()),
      r: () => comment && setOpened({ id: comment.id, what: 'reply' }),
      e: () => comment && setOpened({ id: comment.id, what: 'edit' }),
      m: () => comment && choose(comment.id),
      '?': () => setHelpOpen((open) => !open),
    }
    const act = decision ? () => queue.decide([comment.id], decision.action) : acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  const latestPress = useRef(press)
  latestPress.current = press
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latestPress.current(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  async function decideChosen(action: Action) {
    await queue.decide(chosen, action)
    setChosen([])
  }

  return (
    <>
      <p className="quiet keys-hint">
        By keyboard: <kbd>j</kbd> <kbd>k</kbd> move, <kbd>a</kbd> approves,{' '}
        <button type="button" className="as-link" onClick={() => setHelpOpen(true)}>
          all keys
        </button>
      </p>
      {help ? <help.KeysHelp isOpen={isHelpOpen} close={() => setHelpOpen(false)} /> : null}
      <div className="queue" inert={!isReady}>
        {comments.map((comment, index) => (
          <QueueCard
            key={comment.id}
            comment={comment}
            state={queue.stateOf(comment)}
            organisation={organisation}
            timeZone={timeZone}
            isCurrent={index === current}
            isChosen={chosen.includes(comment.id)}
            opened={opened?.id === comment.id ? opened.what : null}
            hold={(element) => {
              cards.current[index] = element
            }}
            on={{
              focus: () => setCurrent(index),
              choose: () => choose(comment.id),
              open: (what) => setOpened({ id: comment.id, what }),
              decide: (action, reason) => queue.decide([comment.id], action, reason),
              undo: () => queue.undo(comment.id),
              changed: (next) => queue.change(comment.id, next),
            }}
            actions={actions}
          />
        ))}
      </div>
      {chosen.length > 0 ? (
        <section className="chosen-bar" aria-label="Several at once">
          <strong>{chosen.length} chosen</strong>
          {decisions
            .filter(({ action }) => ['approve', 'reject', 'spam', 'trash'].includes(action))
            .map(({ action, word }) => (
              <Button key={action} variant="default" onClick={() => decideChosen(action)}>
                {word} all {chosen.length}
              </Button>
            ))}
          <Button variant="subtle" onClick={() => setChosen([])}>
            None
          </Button>
        </section>
      ) : null}
    </>
  )
}

const loadHelp = () => import('./keys-help.tsx')
