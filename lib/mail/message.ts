import { createTransport, type SendMailOptions } from 'nodemailer'
import { senderOf } from '#lib/settings/letters.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'

export interface Mail {
  to: string
  subject: string
  /** A blank line parts paragraphs. */
  text: string
  html?: string
  /** Without the angle brackets. */
  messageId?: string
  headers?: Record<string, string>
}

export interface Message {
  envelope: { from: string; to: string[] }
  bytes: Buffer
}

/** A mail as it goes over the wire, from the site. */
export async function messageOf(mail: Mail, site: SiteSettings): Promise<Message> {
  const { messageId, ...parts } = mail
  const written: SendMailOptions = {
    ...parts,
    from: senderOf(site),
    ...(site.letters.replyTo && { replyTo: site.letters.replyTo }),
    ...(messageId && { messageId: `<${messageId}>` }),
    // Nothing in a mail is fetched or read from a file when it is put together.
    disableUrlAccess: true,
    disableFileAccess: true,
  }
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message, envelope } = await composer.sendMail(written)
  return {
    bytes: message as Buffer,
    envelope: { from: envelope.from || senderOf(site).address, to: envelope.to },
  }
}
