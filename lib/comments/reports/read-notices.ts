import { log } from '#lib/log.ts'
import { type Actor, may } from '#lib/people/actor.ts'
import { unseal } from '#lib/secrets.ts'
import type { KeptNotice } from './report-schema.ts'

/** A notice of something illegal, as who moderates reads it. */
export type ShownNotice = Pick<KeptNotice, 'why' | 'address' | 'isAboutChildren' | 'name' | 'at'> & {
  /** For whoever looks after safety alone; empty for others, and where none was given. */
  email: string
}

/** As many as somebody reads. */
const most = 20

/** What cannot be opened with the key of this site is left out. */
export function readNotices(actor: Actor, sealed: readonly Uint8Array[]): ShownNotice[] {
  return sealed.slice(0, most).flatMap((one) => {
    const notice = openNotice(one)
    if (!notice) return []
    const { why, address, isAboutChildren, name, at } = notice
    const email = may(actor, 'comment.settle') ? notice.email : ''
    return [{ why, address, isAboutChildren, name, at, email }]
  })
}

export function openNotice(sealed: Uint8Array): KeptNotice | null {
  try {
    return JSON.parse(unseal('report-notice', sealed)) as KeptNotice
  } catch (error) {
    log.warn({ err: error }, 'A notice of something illegal could not be opened: was SECRET_KEY another one?')
    return null
  }
}
