'use client'

import { useCallback, useRef, useState } from 'react'
import type { Finding } from '#lib/posts/checks.ts'
import type { SaveConflict } from '#lib/posts/keep-conflict.ts'
import type { Saved } from '#lib/posts/save.ts'
import type { SaveForm } from '#lib/posts/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import type { PostActions } from './post-actions.ts'
import type { OpenedPost, Standing } from './post-form.ts'

export type SaveState =
  | { is: 'new' }
  | { is: 'saved'; at: Date; by: string | null }
  | { is: 'saving' }
  | { is: 'refused'; message: string; wasSaved: boolean }
  | { is: 'unreachable' }

type Refusal = Extract<Outcome<unknown>, { ok: false }>
type Content = Omit<SaveForm, 'postId' | 'version'>

interface Saving {
  post: OpenedPost
  actions: PostActions
  /** All that is on the screen now. */
  read: () => Content
}

/** Brings what is on the screen to the server, one save at a time, and knows where the post stands. */
export function useSaving({ post, actions, read }: Saving) {
  const [standing, setStanding] = useState<Standing>(() => ({ ...post, path: post.form.path }))
  const [state, setState] = useState<SaveState>(() => startOf(post))
  const [fields, setFields] = useState<Record<string, string[]>>({})
  const [conflict, setConflict] = useState<SaveConflict | null>(null)
  const [findings, setFindings] = useState<Finding[]>(post.findings)
  const [changes, setChanges] = useState(0)
  const [savedChanges, setSavedChanges] = useState(0)
  const counted = useRef(0)
  const stored = useRef(0)
  const known = useRef(standing)
  const underWay = useRef<Promise<boolean> | null>(null)

  const stand = useCallback((change: Partial<Standing>) => {
    known.current = { ...known.current, ...change }
    setStanding(known.current)
  }, [])
  const noteChange = useCallback(() => setChanges(++counted.current), [])

  /** Puts a refusal into words on the screen: of a save, or of a step that came after it. */
  const refuse = useCallback((outcome: Refusal | null, { wasSaved }: { wasSaved: boolean }) => {
    if (!outcome) return setState({ is: 'unreachable' })
    setFields(outcome.fields ?? {})
    const message = outcome.reason === 'invalid' ? '' : outcome.message
    setState({ is: 'refused', message, wasSaved })
    const detail = outcome.detail as Partial<SaveConflict> | undefined
    if (outcome.reason === 'conflict' && detail?.theirs) setConflict(detail as SaveConflict)
  }, [])

  const send = useCallback(
    async (over?: number): Promise<boolean> => {
      const sent = counted.current
      setState({ is: 'saving' })
      const version = over ?? known.current.version
      const content = read()
      const outcome: Outcome<Saved> | null = await (version === 0
        ? actions.create({ ...content, id: post.id, kind: post.form.kind })
        : actions.save({ ...content, postId: post.id, version })
      ).catch(() => null)
      if (!outcome?.ok) {
        refuse(outcome, { wasSaved: false })
        return false
      }
      const { savedAt, ...saved } = outcome.value
      if (known.current.version === 0) window.history.replaceState(null, '', `/admin/posts/${post.id}`)
      const isAnother = saved.version !== version && known.current.status === 'published'
      stand({
        version: saved.version,
        path: saved.path,
        changedSincePublishing: known.current.changedSincePublishing || isAnother,
      })
      setState({ is: 'saved', at: savedAt, by: null })
      setFields({})
      setConflict(null)
      stored.current = sent
      setSavedChanges(sent)
      void actions.check({ postId: post.id }).then(
        (checked) => checked.ok && setFindings(checked.value),
        () => {},
      )
      return true
    },
    [actions, post, read, refuse, stand],
  )

  /** A second click while the first is under way waits for that one. */
  const save = useCallback(
    (over?: number): Promise<boolean> => {
      underWay.current ??= send(over).finally(() => {
        underWay.current = null
      })
      return underWay.current
    },
    [send],
  )

  /** Saves only what has to be saved; true when all of it is on the server. */
  const saveIfNeeded = useCallback(async (): Promise<boolean> => {
    await underWay.current
    const isNeeded = known.current.version === 0 || counted.current !== stored.current
    return !isNeeded || (await save())
  }, [save])

  return {
    standing,
    stand,
    state,
    setState,
    fields,
    findings,
    conflict,
    save,
    saveIfNeeded,
    refuse,
    noteChange,
    known,
    isDirty: changes !== savedChanges,
  }
}

const startOf = ({ version, lastSaved }: OpenedPost): SaveState =>
  version > 0 && lastSaved ? { is: 'saved', at: lastSaved.at, by: lastSaved.name } : { is: 'new' }
