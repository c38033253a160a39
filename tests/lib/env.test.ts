import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { readEnv } from '#lib/env.ts'

const example = parseEnv(readFileSync('.env.example', 'utf8')) as Record<string, string>

test('the example lists every variable and runs unedited with the defaults', () => {
  const { NODE_ENV: _, ...defaults } = readEnv({})
  const { NODE_ENV: __, ...read } = readEnv(example)
  expect(read).toEqual(defaults)
  expect(Object.keys(example).sort()).toEqual(
    'CDN_MAX_AGE CDN_PURGE_TOKEN CDN_PURGE_URL DATABASE_URL DATA_DIR HOST LOG_LEVEL MEDIA_STORE METRICS_TOKEN PAGE_CACHE_MB PORT SECRET_KEY SITE_URL SMTP_URL TRUSTED_PROXIES'.split(
      ' ',
    ),
  )
})

test('an empty value counts as unset', () => {
  expect(readEnv({ PORT: '', SITE_URL: '', SECRET_KEY: '' })).toEqual(readEnv({}))
})

test('folders are absolute and media lie under DATA_DIR unless told otherwise', () => {
  expect(readEnv({ DATA_DIR: './d' })).toMatchObject({
    DATA_DIR: resolve('d'),
    MEDIA_STORE: `file:${resolve('d/media')}`,
  })
  expect(readEnv({ MEDIA_STORE: 'file:/srv/media' }).MEDIA_STORE).toBe('file:/srv/media')
  expect(readEnv({ MEDIA_STORE: 'file:///srv/media' }).MEDIA_STORE).toBe('file:/srv/media')
  expect(readEnv({ MEDIA_STORE: 's3://bucket/lamplight' }).MEDIA_STORE).toBe('s3://bucket/lamplight')
})

test('SITE_URL is an origin', () => {
  expect(readEnv({ SITE_URL: 'https://Stories.example.org/' }).SITE_URL).toBe('https://stories.example.org')
})

test('no proxy and unknown proxies are not the same', () => {
  expect(readEnv({}).TRUSTED_PROXIES).toBeUndefined()
  expect(readEnv({ TRUSTED_PROXIES: 'none' }).TRUSTED_PROXIES).toEqual([])
  expect(readEnv({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,::1' }).TRUSTED_PROXIES).toEqual([
    '127.0.0.1',
    '10.0.0.0/8',
    '::1',
  ])
})

test.each([
  ['PORT', '70000'],
  ['PORT', 'many'],
  ['SITE_URL', 'stories.example.org'],
  ['SITE_URL', 'https://stories.example.org/blog'],
  ['SITE_URL', 'ftp://stories.example.org'],
  ['DATABASE_URL', 'mysql://localhost'],
  ['SECRET_KEY', 'short'],
  ['SECRET_KEY', 'a'.repeat(40)],
  ['SMTP_URL', 'mail.example.org'],
  ['MEDIA_STORE', '/srv/media'],
  ['PAGE_CACHE_MB', '-1'],
  ['TRUSTED_PROXIES', 'my-proxy'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['METRICS_TOKEN', 'short'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused in one sentence that names it', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^Wrong environment: ${name} [^\\n]+\\.$`))
})
