import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { findSite } from '#lib/settings/public-queries.ts'

export interface Letter {
  to: string
  subject: string
  /** Plain text; a blank line parts paragraphs. */
  text: string
}

const timeout = 10_000

/**
 * Sends a letter by SMTP_URL; without it the letter is written to DATA_DIR/mail as an .eml file.
 * @returns whether it was sent, so that a link in it can be shown where it was not
 */
export async function sendLetter(letter: Letter): Promise<boolean> {
  const message = await withSender(letter)
  const { SMTP_URL } = env()
  if (!SMTP_URL) return await keep(message)
  try {
    const times = { connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout }
    await createTransport(SMTP_URL, times as object).sendMail(message)
    return true
  } catch (error) {
    log.error({ err: error }, 'A letter could not be sent: look at SMTP_URL and at the mail server.')
    return false
  }
}

async function withSender(letter: Letter): Promise<SendMailOptions> {
  const { title } = await findSite()
  const { SITE_URL } = env()
  const host = SITE_URL ? new URL(SITE_URL).hostname : 'localhost'
  return { ...letter, from: { name: title, address: `lamplight@${host}` } }
}

async function keep(message: SendMailOptions): Promise<false> {
  const folder = join(env().DATA_DIR, 'mail')
  const { message: eml } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, `${Date.now()}-${crypto.randomUUID()}.eml`), eml as Buffer, { mode: 0o600 })
  return false
}
