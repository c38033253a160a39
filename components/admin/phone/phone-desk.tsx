'use client'

import './phone.css'
import { Button } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { useIsReady } from '../use-is-ready.ts'
import { askStanding } from './ask-standing.ts'
import { DraftList } from './draft-list.tsx'
import { listPictureIds } from './local-pictures.ts'
import { type KeptText, listTexts } from './local-texts.ts'
import { newDraft } from './new-draft.ts'
import { PhoneEditor } from './phone-editor.tsx'
import { sentInWords } from './phone-keeper.tsx'
import { type SentText, sendKept } from './send-kept.ts'
import { useLine } from './use-line.ts'
import { registerWorker, wipePhone } from './wipe.ts'
import { setWriterHere, writerHere } from './writer-here.ts'

interface PhoneDeskProps {
  siteTitle: string
  /** Of new drafts. */
  language: string
  timeZone: string
}

type Standing = 'unknown' | 'open' | 'ended' | 'wiped'

/** The page that works without a line. It is the same for everybody: what is private comes from this device. */
export function PhoneDesk({ siteTitle, language, timeZone }: PhoneDeskProps) {
  const [texts, setTexts] = useState<KeptText[] | null>(null)
  const [pictures, setPictures] = useState(0)
  const [opened, setOpened] = useState<KeptText | null>(null)
  const [standing, setStanding] = useState<Standing>('unknown')
  const [sent, setSent] = useState<SentText[]>([])
  const isReady = useIsReady()
  const hasLine = useLine()

  const look = useCallback(async () => {
    setPictures((await listPictureIds()).length)
    setTexts(await listTexts())
  }, [])
  const bring = useCallback(async () => {
    const found = await comeIn()
    setStanding(found)
    await look()
    if (found !== 'open') return
    const outcomes = await sendKept()
    setSent((before) => [...outcomes, ...before])
    if (outcomes.length > 0) await look()
  }, [look])

  useEffect(() => {
    void registerWorker().then(loadLaterParts)
    void bring()
    window.addEventListener('online', bring)
    return () => window.removeEventListener('online', bring)
  }, [bring])

  /** The person goes on writing here; the worker comes back with the next visit. */
  async function wipe(): Promise<void> {
    const writer = writerHere()
    await wipePhone()
    if (writer) setWriterHere(writer)
    await look()
  }
  function show(text: KeptText | null) {
    window.history.replaceState(null, '', text ? `#${text.postId}` : window.location.pathname)
    setOpened(text)
    if (!text) void bring()
  }
  useEffect(() => {
    const named = texts?.find(({ postId }) => `#${postId}` === window.location.hash)
    if (named) setOpened((before) => before ?? named)
  }, [texts])

  if (opened && standing !== 'wiped') {
    return <PhoneEditor key={opened.postId} text={opened} timeZone={timeZone} onClose={() => show(null)} />
  }
  return (
    <>
      <h1>Write anywhere</h1>
      <p role="status">{lineInWords(standing, hasLine)}</p>
      {standing === 'ended' || standing === 'wiped' ? (
        <p>
          <a href="/admin/sign-in">Sign in</a>
        </p>
      ) : null}
      {standing === 'wiped' ? null : (
        <Button inert={!isReady || texts === null} onClick={() => show(newDraft(language))}>
          New draft
        </Button>
      )}
      {sent.map((text) => (
        <p key={`${text.postId} ${text.is}`} role="status" className="sent">
          {sentInWords(text)}{' '}
          {text.is === 'refused' ? null : <a href={`/admin/posts/${text.postId}`}>Open it</a>}
        </p>
      ))}
      <DraftList texts={texts ?? []} pictures={pictures} hasLine={hasLine} onOpen={show} onWipe={wipe} />
      {hasLine ? (
        <p className="quiet">
          <a href="/admin">The desk of {siteTitle}</a>
        </p>
      ) : null}
    </>
  )
}

/** What the editor loads when it is needed, so that it is kept with the rest. */
async function loadLaterParts(): Promise<void> {
  await navigator.serviceWorker?.ready
  await import('../editor/take-paste.ts').catch(() => {})
}

/** Who writes here now, and whether they still may. Without a line it is who did so last. */
async function comeIn(): Promise<Standing> {
  const standing = await askStanding()
  if (standing?.is === 'open') setWriterHere(standing.accountId)
  if (standing?.is === 'revoked') await wipePhone()
  if (standing?.is === 'revoked' || (!standing && !writerHere())) return 'wiped'
  return standing?.is ?? 'unknown'
}

function lineInWords(standing: Standing, hasLine: boolean): string {
  if (standing === 'wiped') return 'Nothing is kept here: the session that it was written in has ended.'
  if (standing === 'ended')
    return 'You are signed out. What is here is safe, and is sent once you have signed in again.'
  return hasLine && standing === 'open'
    ? 'What you write here is kept on this device too, so you can go on without internet.'
    : 'There is no internet just now. What you write is kept on this device, and sent by itself later.'
}
