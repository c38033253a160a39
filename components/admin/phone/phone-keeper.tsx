'use client'

import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { askStanding } from './ask-standing.ts'
import { type SentText, sendKept } from './send-kept.ts'
import { registerWorker, wipePhone } from './wipe.ts'
import { setWriterHere, writerHere } from './writer-here.ts'

interface PhoneKeeperProps {
  /** Of who is signed in; null on the page where people sign in. */
  accountId: string | null
}

/**
 * On every page of the desk: what was written on this device without a line is sent once there is one, and wiped
 * where somebody has ended the session that it was written in.
 */
export function PhoneKeeper({ accountId }: PhoneKeeperProps) {
  // Before anything on the page asks what is kept here.
  if (accountId && typeof window !== 'undefined') setWriterHere(accountId)
  useEffect(() => {
    if (!accountId) {
      void wipeIfRevoked()
      return
    }
    if (isPhone()) void registerWorker()
    const send = () => void sendKept().then(tell)
    const wake = () => void leaveIfRevoked().then(send)
    const turn = () => document.visibilityState === 'visible' && wake()
    send()
    window.addEventListener('online', wake)
    document.addEventListener('visibilitychange', turn)
    return () => {
      window.removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', turn)
    }
  }, [accountId])
  return null
}

/** Asked only where something was kept. */
async function wipeIfRevoked(): Promise<boolean> {
  if (!writerHere() || (await askStanding())?.is !== 'revoked') return false
  await wipePhone()
  return true
}

async function leaveIfRevoked(): Promise<void> {
  if (await wipeIfRevoked()) window.location.assign('/admin/sign-in')
}

/** Others ask for it by opening the page that works without a line. */
const isPhone = (): boolean => window.matchMedia('(pointer: coarse)').matches

function tell(texts: SentText[]): void {
  for (const text of texts) {
    notifications.show({ message: sentInWords(text), autoClose: text.is === 'sent' ? 6_000 : false })
  }
}

export function sentInWords({ is, title, message }: SentText): string {
  if (is === 'sent') return `“${title}”, written on this device, is on the server now.`
  if (is === 'refused') return `“${title}” is only on this device: ${message}`
  return `“${title}” is on the server now. Somebody had changed it meanwhile, so both texts are in its history.`
}
