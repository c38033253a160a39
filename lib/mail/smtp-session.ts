import { Readable } from 'node:stream'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Message } from './message.ts'

/** What became of one message, as far as the protocol lets anybody know. */
export type Delivery =
  | { kind: 'accepted' }
  /** It will never be taken: the address (`recipient`), or what is written (`message`). */
  | { kind: 'refused'; what: 'recipient' | 'message'; code: string }
  /** Not now; a later try may succeed. */
  | { kind: 'deferred'; code: string }
  /** The server takes nothing from us just now; this message was surely not taken. */
  | { kind: 'trouble'; code: string }
  /** The whole message was handed over and no answer came: it may have arrived. */
  | { kind: 'unknown'; code: string }

interface SmtpError extends Error {
  code?: string
  command?: string
  responseCode?: number
}

const connectTimeout = 10_000
const silenceTimeout = 30_000
/** For one message with everything around it; far less than what makes a claim count as lost. */
export const messageTimeout = 90_000

/** One connection to the mail server that takes message after message and is opened anew when it breaks. */
export class SmtpSession {
  readonly #url: string
  #connection: SMTPConnection | null = null

  constructor(url: string) {
    this.#url = url
  }

  async deliver(message: Message): Promise<Delivery> {
    const progress = { handedOver: false }
    try {
      await within(messageTimeout, this.#send(message, progress))
      return { kind: 'accepted' }
    } catch (error) {
      const delivery = deliveryOf(error as SmtpError, progress.handedOver)
      if (delivery.kind === 'trouble' || delivery.kind === 'unknown') this.close()
      return delivery
    }
  }

  /** Connects and signs in, and sends nothing. */
  async answers(): Promise<boolean> {
    try {
      await within(messageTimeout, this.#open())
      return true
    } catch {
      return false
    }
  }

  close(): void {
    this.#connection?.close()
    this.#connection = null
  }

  async #send({ envelope, bytes }: Message, progress: { handedOver: boolean }): Promise<void> {
    const connection = await this.#open()
    // It is read only once the server asks for it, and its end is what makes the server take it.
    const stream = Readable.from([bytes], { objectMode: false })
    stream.once('end', () => {
      progress.handedOver = true
    })
    await new Promise<void>((done, fail) => {
      connection.send({ ...envelope, size: bytes.length }, stream, (error) => (error ? fail(error) : done()))
    })
  }

  async #open(): Promise<SMTPConnection> {
    if (this.#connection) return this.#connection
    const { auth, ...options } = parseConnectionUrl(this.#url) as SMTPConnection.Options & {
      auth?: SMTPConnection.Credentials
    }
    const connection = new SMTPConnection({
      ...options,
      connectionTimeout: connectTimeout,
      greetingTimeout: connectTimeout,
      socketTimeout: silenceTimeout,
    })
    this.#connection = connection
    connection.once('end', () => this.#forget(connection))
    await new Promise<void>((done, fail) => {
      connection.on('error', (error) => {
        this.#forget(connection)
        fail(error)
      })
      connection.connect((error) => (error ? fail(error) : done()))
    })
    if (auth) {
      const credentials = { credentials: { user: auth.user, pass: auth.pass } }
      await new Promise<void>((done, fail) => {
        connection.login(credentials as never, (error) => (error ? fail(error) : done()))
      })
    }
    return connection
  }

  #forget(connection: SMTPConnection): void {
    if (this.#connection === connection) this.#connection = null
  }
}

/** RFC 5321, 4.2.1: 4xx may succeed later, 5xx never will; 421 and what concerns us is no fault of the reader. */
function deliveryOf(error: SmtpError, handedOver: boolean): Delivery {
  const { responseCode, command } = error
  const code = String(responseCode ?? error.code ?? 'unknown')
  const isAboutMessage = command === 'RCPT TO' || command === 'DATA'
  if (!responseCode || responseCode === 421 || !isAboutMessage) {
    return { kind: handedOver && !responseCode ? 'unknown' : 'trouble', code }
  }
  if (responseCode < 500) return { kind: 'deferred', code }
  return { kind: 'refused', what: command === 'RCPT TO' ? 'recipient' : 'message', code }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(Object.assign(new Error('Too slow'), { code: 'ETIMEDOUT' })), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
