import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { keepMail } from './kept-mail.ts'
import { type Mail, messageOf } from './message.ts'
import { type Delivery, SmtpSession } from './smtp-session.ts'

/**
 * Sends one mail by SMTP_URL; without it the mail is kept in DATA_DIR/mail, where the desk shows it.
 * @returns whether it was sent, so that a link in it can be shown where it was not
 */
export async function sendMail(mail: Mail): Promise<boolean> {
  return (await deliverMail(mail)).kind === 'accepted'
}

export const hasMailServer = (): boolean => env().SMTP_URL !== undefined

/** Whether the mail server takes us; nothing is sent. Without one there is none that could fail. */
export async function mailServerAnswers(): Promise<boolean> {
  const { SMTP_URL } = env()
  if (!SMTP_URL) return true
  const session = new SmtpSession(SMTP_URL)
  return await session.answers().finally(() => session.close())
}

/** Sends one mail and says what became of it; `kept` without a mail server. */
export async function deliverMail(mail: Mail): Promise<Delivery | { kind: 'kept' }> {
  const message = await messageOf(mail, await findSite())
  const { SMTP_URL } = env()
  if (!SMTP_URL) {
    await keepMail(mail, message)
    return { kind: 'kept' }
  }
  const session = new SmtpSession(SMTP_URL)
  const delivery = await session.deliver(message)
  session.close()
  if (delivery.kind !== 'accepted') {
    log.error({ outcome: delivery }, 'A mail could not be sent: look at SMTP_URL and at the mail server.')
  }
  return delivery
}
