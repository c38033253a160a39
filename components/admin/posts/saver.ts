import type { Autosaved } from '#lib/posts/autosave.ts'
import type { SaveConflict } from '#lib/posts/keep-conflict.ts'
import type { Saved } from '#lib/posts/saved.ts'
import type { AutosaveForm } from '#lib/posts/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import type { LocalTexts, WrittenContent } from '../phone/local-texts.ts'
import type { PostActions } from './post-actions.ts'
import { isOut, type OpenedPost, type Standing } from './post-form.ts'
import { type Opened, type SaverView, type SaveState, viewOf } from './saver-view.ts'

export interface Clock {
  now: () => Date
  /** Runs it later; the answer takes it back. */
  after: (milliseconds: number, run: () => void) => () => void
}

interface Given {
  post: Opened & Pick<OpenedPost, 'id'> & { form: Pick<OpenedPost['form'], 'kind'> }
  /** This open editor, told from others of the same post. */
  editorId: string
  actions: Pick<PostActions, 'save' | 'check'>
  send: (form: AutosaveForm, how?: { isLeaving?: boolean }) => Promise<Outcome<Autosaved>>
  texts: LocalTexts
  /** All that is on the screen now. */
  read: () => WrittenContent
  clock: Clock
}

/** `store` keeps it for its writers, `apply` shows it to readers of what is out or scheduled. */
type Goal = 'store' | 'apply'

interface Sent {
  goal: Goal
  version: number
  content: WrittenContent
  /** How many changes it holds. */
  changes: number
}

type Refusal = Extract<Outcome<unknown>, { ok: false }>

const pauses = {
  /** Together these keystrokes are one text for the device. */
  keeping: 300,
  /** After the last change. */
  sending: 2_000,
  /** After the first, for somebody who types without a pause. */
  sendingAtMost: 15_000,
}
const retries = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

export type Saver = ReturnType<typeof makeSaver>

/**
 * Brings what is on the screen to the server by itself, one request at a time, and knows where the text is.
 * Each request carries the version that it started from. One whose answer was lost is sent again as it was,
 * before anything newer: the server knows a text that it has.
 */
export function makeSaver({ post, editorId, actions, send, texts, read, clock }: Given) {
  let view = viewOf(post)
  let changes = 0
  let stored = 0
  let unanswered: Sent | null = null
  let failures = 0
  let line: Promise<unknown> = Promise.resolve()
  let asked: Promise<boolean> | null = null
  let firstChangeAt: number | null = null
  const timers = { keep: nothing, send: nothing, retry: nothing }
  const listeners = new Set<() => void>()

  function show(change: Partial<SaverView>): void {
    view = { ...view, ...change, isDirty: changes !== stored }
    for (const listener of listeners) listener()
  }
  const stand = (change: Partial<Standing>) => show({ standing: { ...view.standing, ...change } })

  /** What changes the post waits for what is under way, and the next for it. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = line.then(work)
    line = turn.catch(nothing)
    return turn
  }

  function noteChange(): void {
    changes += 1
    if (timers.keep === nothing) timers.keep = clock.after(pauses.keeping, () => void keep())
    const now = clock.now().getTime()
    firstChangeAt ??= now
    timers.send()
    const latest = firstChangeAt + pauses.sendingAtMost - now
    timers.send = clock.after(Math.max(0, Math.min(pauses.sending, latest)), () => void autosave())
    show({})
  }

  async function keep(): Promise<void> {
    timers.keep()
    timers.keep = nothing
    if (changes === stored) return
    const { id: postId, form } = post
    const { version } = view.standing
    const text = { postId, editorId, kind: form.kind, content: read(), version, at: clock.now() }
    const kept = await texts.keep(text)
    if (kept !== view.kept) show({ kept })
  }

  /** What was typed, if anything, now and not after a pause. */
  function autosave(how: { isLeaving?: boolean } = {}): Promise<boolean> {
    timers.send()
    firstChangeAt = null
    return inTurn(async () => changes === stored || (await bring('store', { how })))
  }

  /** The person asks for it. A second click waits for the first. */
  function save(over?: number): Promise<boolean> {
    const goal = over === undefined && isOut(view.standing.status) ? 'apply' : 'store'
    asked ??= inTurn(() => bring(goal, { over })).finally(() => {
      asked = null
    })
    return asked
  }

  /** True when all that is on the screen is stored, and is the post's own text. */
  async function saveIfNeeded(): Promise<boolean> {
    await line
    const { version, hasPending } = view.standing
    return (version > 0 && changes === stored && !hasPending) || (await save())
  }

  /** All that is on the screen is in the post or its history, so that another text may take its place. */
  function keepBeside(): Promise<boolean> {
    return inTurn(async () => {
      const shown = changes
      if (changes === stored || (await bring('store', {}))) return changes === shown
      return view.conflict !== null && view.state.is === 'refused' && changes === shown
    })
  }

  async function bring(
    goal: Goal,
    { over, how }: { over?: number | undefined; how?: { isLeaving?: boolean } },
  ): Promise<boolean> {
    if (!(await deliverAgain(how))) return false
    const version = over ?? view.standing.version
    return await deliver({ goal, version, content: read(), changes }, how)
  }

  /**
   * What was typed since follows also where this is refused: the server keeps each text that it refuses for another.
   * @returns whether the server is there
   */
  async function deliverAgain(how?: { isLeaving?: boolean }): Promise<boolean> {
    if (!unanswered) return true
    await deliver(unanswered, how)
    return !isAway()
  }

  async function deliver(sent: Sent, how?: { isLeaving?: boolean }): Promise<boolean> {
    timers.retry()
    if (!view.conflict) show({ state: { is: 'saving' } })
    unanswered = sent
    const outcome = await ask(sent, how).catch(() => null)
    if (!outcome) return away('unreachable')
    unanswered = null
    if (outcome.ok) return take(outcome.value, sent)
    if (outcome.reason === 'unauthenticated') return away('signed_out')
    if (isPassing(outcome)) return away('unreachable')
    refuse(outcome, { wasSaved: false })
    return false
  }

  function ask(sent: Sent, how?: { isLeaving?: boolean }): Promise<Outcome<Saved | Autosaved>> {
    const { goal, version, content } = sent
    if (goal === 'apply') return actions.save({ ...content, postId: post.id, version })
    return send({ postId: post.id, kind: post.form.kind, version, content }, how)
  }

  function away(is: 'unreachable' | 'signed_out'): false {
    const pause = retries[Math.min(failures, retries.length - 1)]!
    failures += 1
    timers.retry = clock.after(pause, () => void retry())
    show({ state: { is } })
    return false
  }

  const isAway = () => view.state.is === 'unreachable' || view.state.is === 'signed_out'

  function retry(): Promise<boolean> {
    return inTurn(async () => {
      if (!(await deliverAgain())) return false
      return changes === stored || (await bring('store', {}))
    })
  }

  async function take(saved: Saved | Autosaved, sent: Sent): Promise<boolean> {
    failures = 0
    stored = Math.max(stored, sent.changes)
    const { version, path, savedAt, isPending } = saved
    const fields = 'leftOut' in saved ? saved.leftOut : {}
    const { changedSincePublishing, status } = view.standing
    const isAnother = sent.goal === 'apply' && status === 'published' && version !== sent.version
    show({
      standing: {
        ...view.standing,
        ...{ version, path, hasPending: isPending },
        changedSincePublishing: changedSincePublishing || isAnother,
      },
      state: { is: 'saved', at: savedAt, by: null },
      fields,
      conflict: null,
    })
    void look()
    const isWhole = Object.keys(fields).length === 0
    if (isWhole && changes === stored) await forget()
    return isWhole
  }

  async function forget(): Promise<void> {
    timers.keep()
    timers.keep = nothing
    await texts.drop({ postId: post.id, editorId, at: clock.now() })
  }

  async function look(): Promise<void> {
    const checked = await actions.check({ postId: post.id }).catch(() => null)
    if (checked?.ok) show({ findings: checked.value })
  }

  /** Puts a refusal into words on the screen: of a save, or of a step that came after it. */
  function refuse(outcome: Refusal | null, { wasSaved }: { wasSaved: boolean }): void {
    const { reason, message, fields = {}, detail } = outcome ?? unanswering
    const conflict = detail as Partial<SaveConflict> | undefined
    show({
      state: { is: 'refused', message: reason === 'invalid' ? '' : message, wasSaved },
      fields,
      ...(reason === 'conflict' && conflict?.theirs && { conflict: conflict as SaveConflict }),
    })
  }

  return {
    view: () => view,
    /** Where it stands now, also between two looks of the screen. */
    known: {
      get current(): Standing {
        return view.standing
      },
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stand,
    setState: (state: SaveState) => show({ state }),
    noteChange,
    autosave,
    save,
    saveIfNeeded,
    keepBeside,
    refuse,
    inTurn,
    /** The network, or the person, is back. */
    wake() {
      if (isAway()) void retry()
    },
    /** The page may never be seen again. */
    leave() {
      void keep()
      if (changes !== stored && view.state.is !== 'saving') void autosave({ isLeaving: true })
    },
    stop() {
      for (const cancel of Object.values(timers)) cancel()
    },
  }
}

const nothing = () => {}

const unanswering: Refusal = {
  ok: false,
  reason: 'unavailable',
  message: 'The site did not answer, so it may be done or not. Please look again in a moment.',
}

/** Tried again by itself: it was nothing about the text. */
const isPassing = ({ reason, detail }: Refusal): boolean =>
  reason === 'unavailable' || reason === 'too_many' || (reason === 'conflict' && !detail)
