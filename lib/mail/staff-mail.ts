import type { WrittenMail } from '#components/mail/joining-mail.tsx'
import { type WaitingMailProps, waitingMail } from '#components/mail/waiting-mail.tsx'
import { siteUrl } from '#lib/settings/letters.ts'

/** That something waits, for one person of the team. */
export const writeWaitingMail = (mail: Omit<WaitingMailProps, 'siteUrl'>): Promise<WrittenMail> =>
  waitingMail({ ...mail, siteUrl: siteUrl() })
