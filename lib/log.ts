import pino from 'pino'
import { env } from '#lib/env.ts'
import { slot } from '#lib/slot.ts'

type Write = (...event: [message: string] | [facts: object, message: string]) => void

const logger = () =>
  slot('log', () =>
    pino({
      level: env().LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: bareError },
    }),
  )

const at =
  (level: 'debug' | 'info' | 'warn' | 'error'): Write =>
  (...event) =>
    logger()[level](...(event as [string]))

/** One JSON line an event. Never give it what a person wrote, an e-mail or an IP address. */
export const log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }

/** Without the other properties: PostgreSQL's `detail` quotes the row that it refused. */
function bareError(error: unknown) {
  if (typeof error !== 'object' || error === null) return { message: String(error) }
  const { name, message, stack, cause } = error as Partial<Error>
  const code = (error as { code?: unknown }).code
  return { name, message, code, stack, cause: cause === undefined ? undefined : String(cause) }
}
