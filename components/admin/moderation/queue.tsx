'use client'

import { useMemo, useState } from 'react'
import type { QueueDesk } from '#lib/comments/queue/find-queue-desk.ts'
import type { LeaseHeld } from '#lib/comments/queue/lease.ts'
import type { QueueNote } from '#lib/comments/queue/queue-item.ts'
import type { PileState, Sitting } from '#lib/comments/queue/sitting-queries.ts'
import type { PreviewAsked } from '#lib/comments/schema.ts'
import { useIsReady } from '../use-is-ready.ts'
import { useLater } from '../use-later.ts'
import { useSteady } from '../use-steady.ts'
import type { AlikeGroup } from './alike-under.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { type Action, decisionsFor } from './decisions.ts'
import { KeysHint } from './keys-hint.tsx'
import { PartComing } from './part-coming.tsx'
import { PileSection } from './pile-section.tsx'
import './queue.css'
import type { Opened, QueueActions } from './queue-actions.ts'
import { QueueCard } from './queue-card.tsx'
import type { QueueComment } from './queue-comment.ts'
import { loadParts } from './queue-parts.ts'
import { SittingEnding } from './sitting-ending.tsx'
import { boxesFor } from './small-acts.tsx'
import { UndoBar } from './undo-bar.tsx'
import { useCards } from './use-cards.ts'
import { useKeys } from './use-keys.ts'
import { useLeases } from './use-leases.ts'
import { useQueue } from './use-queue.ts'

interface QueueProps {
  comments: readonly QueueComment[]
  desk: QueueDesk
  actions: QueueActions
  /** The piles that stand here, each under its name. */
  sections?: readonly PileState[]
  alike?: Sitting['alike']
  leases?: readonly LeaseHeld[]
  /** A sitting has an end, and perhaps something after it. */
  ending?: { next: string | null }
}

const none: readonly LeaseHeld[] = []
const nothingAlike: Sitting['alike'] = {}
const notArrived = 'This could not be opened. Nothing was decided; please try again in a moment.'

export function Queue(props: QueueProps) {
  const { comments, desk, actions, sections, alike = nothingAlike, leases = none, ending } = props
  const isReady = useIsReady()
  const queue = useQueue(comments, actions)
  const cards = useCards(comments.map(({ id }) => id))
  const [chosen, setChosen] = useState<string[]>([])
  const [opened, setOpened] = useState<{ id: string; what: Opened } | null>(null)
  const [bulk, setBulk] = useState<PreviewAsked | null>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const { part: parts, ask: askForParts } = useLater(loadParts)
  const [bringing, setBringing] = useState<'coming' | 'away' | null>(null)
  const [hasKeys, setHasKeys] = useState(desk.hasKeys)
  const [notes, setNotes] = useState<Record<string, QueueNote[]>>({})
  const openedBy = useLeases({
    open: cards.current,
    shown: comments.map(({ id }) => id),
    first: leases,
    attend: actions.attend,
  })

  const byId = (id: string | null) => comments.find((comment) => comment.id === id)
  const isSettled = (id: string) => queue.stateOf(id).settled !== null
  const choose = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]))

  function turnKeys(isOn: boolean) {
    setHasKeys(isOn)
    void actions.setKeys({ isOn }).catch(() => null)
  }

  async function takeBackLast() {
    const id = await queue.undoLast()
    if (id) cards.focus(id)
  }

  async function keep(id: string) {
    const outcome = await actions.keepReported({ comment: queue.seenOf(id) }).catch(() => null)
    if (outcome?.ok)
      queue.settle(outcome.value, { action: 'approve', done: 'It stays. The reports are settled.' })
    else queue.change(id, { message: outcome?.message ?? 'The site did not answer. Nothing was decided.' })
  }

  /** At once where it is here. What is typed into what is still on its way must decide nothing. */
  async function bring(show: () => void) {
    if (parts) return show()
    setBringing('coming')
    const arrived = await askForParts()
    setBringing(arrived ? null : 'away')
    if (arrived) show()
  }
  const open = (id: string, what: Opened) => void bring(() => setOpened({ id, what }))
  const openHelp = () => void bring(() => setHelpOpen(true))
  const openBulk = (asked: PreviewAsked) => void bring(() => setBulk(asked))

  useKeys(hasKeys && isReady && bringing !== 'coming', (key) => {
    const comment = byId(cards.current)
    const state = comment && queue.stateOf(comment.id)
    const decision =
      comment &&
      !state!.settled &&
      decisionsFor({ ...comment, status: state!.status }, desk.maySettle).find((one) => one.key === key)
    if (decision) return () => decideByKey(comment.id, decision.action)
    const box = boxKeys[key]
    if (comment && box && boxesFor({ comment, state: state!, maySettle: desk.maySettle }).includes(box))
      return () => open(comment.id, box)
    const acts: Record<string, () => unknown> = {
      j: () => cards.step(1),
      k: () => cards.step(-1),
      z: () => (comment && isSettled(comment.id) ? queue.undo(comment.id) : takeBackLast()),
      o: () => cards.uncover(),
      m: () => comment && choose(comment.id),
      '?': openHelp,
    }
    return acts[key]
  })

  /** Goes on to the next one that is not decided yet; what could not be done is told in the bar. */
  function decideByKey(id: string, action: Action) {
    cards.stepPast(isSettled)
    void queue.decide([id], action)
  }

  async function decideByButton(id: string, action: Action) {
    await queue.decide([id], action)
    cards.focus(id)
  }

  const acts = useSteady({
    hold: cards.hold,
    focus: cards.setCurrent,
    choose,
    open,
    decide: (id: string, action: Action) => void decideByButton(id, action),
    keep: (id: string) => void keep(id),
    undo: (id: string) => void queue.undo(id).then(() => cards.focus(id)),
    noted: (id: string, note: QueueNote) => {
      setNotes((before) => ({ ...before, [id]: [...(before[id] ?? []), note] }))
      open(id, null)
    },
    decideAlike: (commentId: string) => openBulk({ of: 'alike', commentId }),
  })
  const alikeUnder = useMemo(() => groupsOf(comments, alike), [comments, alike])

  const cardOf = (comment: QueueComment) => {
    const { id } = comment
    return (
      <QueueCard
        key={id}
        comment={comment}
        newNotes={notes[id]}
        state={queue.stateOf(id)}
        desk={desk}
        queue={queue}
        actions={actions}
        parts={parts}
        isCurrent={cards.current === id}
        isChosen={chosen.includes(id)}
        opened={opened?.id === id ? opened.what : null}
        openedBy={openedBy[id]}
        alike={alikeUnder[id]}
        on={acts}
      />
    )
  }
  const cardsOf = (some: readonly QueueComment[]) =>
    some.filter(({ id }) => !alike[id] || alike[id].first === id).map(cardOf)
  const settled = queue.settled()
  const isDone = comments.every(({ id, status }) => isSettled(id) || queue.stateOf(id).status !== status)

  return (
    <>
      <KeysHint isOn={hasKeys} open={openHelp} />
      {parts ? (
        <parts.KeysHelp isOpen={isHelpOpen} isOn={hasKeys} turn={turnKeys} close={() => setHelpOpen(false)} />
      ) : null}
      <div inert={!isReady}>
        {sections ? (
          sections.map((state) => (
            <PileSection
              key={state.pile}
              state={state}
              isOnly={sections.length === 1}
              decideAll={() => openBulk({ of: 'spam' })}
            >
              {cardsOf(comments.filter((comment) => pileOf(comment, desk) === state.pile))}
            </PileSection>
          ))
        ) : (
          <div className="queue">{cardsOf(comments)}</div>
        )}
        {ending && isDone && settled.length > 0 ? (
          <SittingEnding settled={settled} next={ending.next} />
        ) : null}
      </div>
      {bulk && parts ? (
        <parts.BulkDialog
          asked={bulk}
          previewBulk={actions.previewBulk}
          queue={queue}
          close={() => {
            setBulk(null)
            setChosen([])
          }}
        />
      ) : null}
      <div className="queue-bars">
        {bringing ? (
          <section className="undo-bar" aria-label="What you opened">
            {bringing === 'coming' ? <PartComing /> : <p role="alert">{notArrived}</p>}
          </section>
        ) : null}
        {chosen.length > 0 ? (
          <ChosenBar
            count={chosen.length}
            decide={() => openBulk({ of: 'chosen', ids: chosen })}
            none={() => setChosen([])}
          />
        ) : null}
        <UndoBar
          last={queue.last()}
          told={queue.told()}
          nameOf={(id) => byId(id)?.authorName ?? 'One of them'}
          takeBack={takeBackLast}
          look={cards.focus}
        />
      </div>
    </>
  )
}

const boxKeys: Partial<Record<string, Exclude<Opened, null>>> = {
  r: 'reply',
  w: 'decline',
  p: 'part',
  e: 'edit',
  n: 'note',
}

/** What was handed over or sealed waits with what needs the safety lead, what was reported and stands with the sharp. */
function pileOf({ pile, status }: QueueComment, { maySettle }: QueueDesk): QueueComment['pile'] {
  if ((status === 'handed_over' || status === 'sealed') && maySettle) return 'safety'
  return status === 'approved' && pile !== 'safety' ? 'sharp' : pile
}

/** Under the first of those that are like each other stand the others. */
function groupsOf(
  comments: readonly QueueComment[],
  alike: Sitting['alike'],
): Partial<Record<string, AlikeGroup>> {
  const groups = Map.groupBy(comments, ({ id }) => alike[id]?.first)
  return Object.fromEntries(
    [...groups].flatMap(([first, every]) =>
      first ? [[first, { count: alike[first]!.count, others: every.filter(({ id }) => id !== first) }]] : [],
    ),
  )
}
