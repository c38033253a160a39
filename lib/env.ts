import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '#lib/operator-error.ts'

const siteUrl = z
  .string()
  .refine(
    isOrigin,
    'must be an address such as https://stories.example.org, without anything after the host name',
  )
  .transform((value) => new URL(value).origin)

const trustedProxies = z
  .string()
  .refine((value) => value === 'none' || splitList(value).every(isAddressOrRange), {
    error: 'must be "none" or addresses and ranges such as 127.0.0.1,10.0.0.0/8',
  })
  .transform((value) => (value === 'none' ? [] : splitList(value)))

const mediaStore = z.string().regex(/^(file:|s3:\/\/[^/]+)/, 'must begin with file: or be s3://bucket/prefix')

const schema = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
    PORT: z.coerce.number('must be a number').int().min(0).max(65535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    SITE_URL: siteUrl.optional(),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
      .optional(),
    DATA_DIR: z
      .string()
      .default('./data')
      .transform((folder) => resolve(folder)),
    SECRET_KEY: z
      .string()
      .min(32, 'must have at least 32 characters')
      .refine((key) => new Set(key).size > 8, 'must be random, for example from: openssl rand -base64 32')
      .optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
    MEDIA_STORE: mediaStore.default('file:'),
    PAGE_CACHE_MB: z.coerce.number('must be a number').min(0).max(65536).default(64),
    CDN_PURGE_URL: z.url({ protocol: /^https?$/, error: 'must begin with http:// or https://' }).optional(),
    CDN_PURGE_TOKEN: z.string().min(8, 'must have at least 8 characters').optional(),
    CDN_MAX_AGE: z.coerce.number('must be a number').int().min(1).max(31_536_000).default(86_400),
    TRUSTED_PROXIES: trustedProxies.optional(),
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .transform((read) => ({ ...read, MEDIA_STORE: withFolder(read.MEDIA_STORE, read.DATA_DIR) }))

/**
 * `DATA_DIR` is absolute, `SITE_URL` an origin without a final slash, and `MEDIA_STORE` either
 * `file:` with an absolute folder or `s3://…`. `TRUSTED_PROXIES` is undefined when nothing is known
 * about proxies, and empty when there is none.
 */
export type Env = z.output<typeof schema>

/** @throws OperatorError that names every wrong variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const wrong = read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new OperatorError(`Wrong environment: ${wrong.join('; ')}.`)
}

/** Where the site is found on its own machine, for one that was given no `SITE_URL`. */
export function localUrl(port = env().PORT): string {
  const { HOST } = env()
  const host = ['0.0.0.0', '::'].includes(HOST) ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST
  return `http://${host}:${port}`
}

let cached: Env | undefined

/** The environment, read once. `.env` fills in what the real environment leaves out. */
export function env(): Env {
  if (cached) return cached
  if (process.env.NODE_ENV !== 'test' && existsSync('.env')) process.loadEnvFile('.env')
  cached = readEnv(process.env)
  return cached
}

/** Writes what a start has found out (the embedded database's URL, say) for all who read later. */
export function amendEnv(values: Partial<Record<keyof Env, string>>): void {
  env()
  Object.assign(process.env, values)
  cached = undefined
}

/** The folder of the media, or null when they are kept in object storage. */
export function mediaFolder(): string | null {
  const store = env().MEDIA_STORE
  return store.startsWith('file:') ? store.slice('file:'.length) : null
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, pathname, search, hash, username } = new URL(value)
  return /^https?:$/.test(protocol) && pathname === '/' && !search && !hash && !username
}

function splitList(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}

function isAddressOrRange(entry: string): boolean {
  const [address = '', bits, more] = entry.split('/')
  const family = isIP(address)
  if (!family || more !== undefined) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32))
}

function withFolder(store: string, dataDir: string): string {
  if (!store.startsWith('file:')) return store
  const folder = store.slice('file:'.length).replace(/^\/\/(?=\/)/, '')
  return `file:${folder ? resolve(folder) : resolve(dataDir, 'media')}`
}
