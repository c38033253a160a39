import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { acceptedEncodings, compressed, type Encoding } from './encodings.ts'
import { ownHeaders } from './own-headers.ts'
import type { Rendered } from './render.ts'
import { tagHeader } from './tag-header.ts'

export type Outcome = 'hit' | 'miss' | 'stale'

/** A page as it is sent: every form of its bytes with the head that goes before them. */
export interface Entry {
  status: number
  tags: readonly string[]
  /** May be kept and sent to the next reader. */
  isKept: boolean
  viewOf: string | null
  isAtRisk: boolean
  bytes: number
  forms: ReadonlyMap<Encoding, Form>
  /** Which of the store's times of trust it was made in; 0 for none. */
  era: number
  /** When it was last known to be true, on the process's own steady clock (milliseconds). */
  trueAt: number
}

interface Form {
  body: Buffer
  etag: string
  head: Head
  unchanged: Head
}

/** Names and values in turn, ready for `writeHead`; the last ones say how the page came about. */
type Head = Record<Outcome, string[]>

/** What other caches may do with it, and what all answers say. */
export interface Surroundings {
  common: Readonly<Record<string, string>>
  /** Seconds for a CDN that is told of every purge; 0 without one. */
  cdnSeconds: number
}

const keptStatuses = new Set([200, 301, 410])

/** Of Next, of this hop, or ours to say. */
const dropped = new Set([
  'cache-control',
  'cache-tag',
  'cdn-cache-control',
  'connection',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'link',
  'server-timing',
  'transfer-encoding',
  'vary',
  'x-cache',
  'x-powered-by',
  ...Object.values(ownHeaders),
])

const atRiskSeconds = 120

export async function makeEntry(rendered: Rendered, around: Surroundings): Promise<Entry> {
  const { status, headers, body } = rendered
  const bodies =
    'content-encoding' in headers ? new Map([['identity' as const, body]]) : await compressed(body)
  const isAtRisk = headers[ownHeaders.atRisk] !== undefined
  const isKept = mayKeep(rendered)
  const cdnSeconds = isKept && isAtRisk ? Math.min(atRiskSeconds, around.cdnSeconds) : around.cdnSeconds
  const written = headFor(rendered, { ...around, isKept })
  const digest = createHash('sha256').update(String(headers['content-type'])).update(body).digest('base64url')
  const forms = new Map<Encoding, Form>()
  for (const [encoding, bytes] of bodies) {
    const etag = `"${digest.slice(0, 22)}${encoding === 'identity' ? '' : `-${encoding}`}"`
    const validator = isKept ? ['ETag', etag] : []
    const length = ['Content-Length', String(bytes.length)]
    const coding = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
    const headOf = (own: string[]) => ends([...written, ...own], isKept ? cdnSeconds : 0)
    forms.set(encoding, {
      body: bytes,
      etag,
      head: headOf([...typeOf(headers), ...coding, ...length, ...validator]),
      unchanged: headOf(validator),
    })
  }
  return {
    status,
    tags: tagsOf(headers),
    isKept,
    viewOf: textOf(headers[ownHeaders.viewOf]) || null,
    isAtRisk,
    bytes: sizeOf(forms, written),
    forms,
    era: 0,
    trueAt: 0,
  }
}

/**
 * Sends it in the form that this reader takes, or only that what the reader has is still right.
 * @returns the status
 */
export function send(
  entry: Entry,
  exchange: { request: IncomingMessage; response: ServerResponse; outcome: Outcome },
): number {
  const { request, response, outcome } = exchange
  const { headers } = request
  const form = formFor(entry, headers['accept-encoding'])
  const known = headers['if-none-match']
  if (known !== undefined && entry.status === 200 && entry.isKept && isKnown(form.etag, known)) {
    response.writeHead(304, form.unchanged[outcome]).end()
    return 304
  }
  response.writeHead(entry.status, form.head[outcome])
  if (request.method === 'HEAD') response.end()
  else response.end(form.body)
  return entry.status
}

function formFor(entry: Entry, accepted: string | undefined): Form {
  for (const encoding of acceptedEncodings(accepted)) {
    const form = entry.forms.get(encoding)
    if (form) return form
  }
  return entry.forms.get('identity')!
}

/** A weak comparison, as RFC 9110 (13.1.2) wants it. */
const isKnown = (etag: string, known: string): boolean => known === '*' || known.includes(etag)

function mayKeep({ status, headers }: Rendered): boolean {
  return (
    keptStatuses.has(status) &&
    tagsOf(headers).length > 0 &&
    headers['set-cookie'] === undefined &&
    headers['content-encoding'] === undefined &&
    !/no-store|private/.test(textOf(headers['cache-control']))
  )
}

function headFor({ headers }: Rendered, { common, isKept }: Surroundings & { isKept: boolean }): string[] {
  const own = Object.entries(headers)
    .filter(([name]) => !dropped.has(name) && name !== 'content-type' && name !== 'content-encoding')
    .flatMap(([name, value]) =>
      Array.isArray(value) ? value.map((one) => [name, one]) : [[name, textOf(value)]],
    )
  const said = new Set(own.map(([name]) => name))
  const others = Object.entries(common).filter(([name]) => !said.has(name))
  const tags = tagsOf(headers)
  const tagged = tags.length > 0 ? [['cache-tag', tagHeader(tags)]] : []
  const control = isKept ? 'no-cache' : textOf(headers['cache-control']) || 'no-cache'
  return [
    ...own,
    ...others,
    ...tagged,
    ['cache-control', control],
    ['vary', 'Accept-Encoding'],
  ].flat() as string[]
}

const typeOf = (headers: OutgoingHttpHeaders): string[] =>
  headers['content-type'] === undefined ? [] : ['content-type', textOf(headers['content-type'])]

function ends(head: string[], cdnSeconds: number): Head {
  const end = (outcome: Outcome) => {
    const forCdn = outcome === 'stale' ? 'no-store' : `max-age=${cdnSeconds}`
    return [
      ...head,
      ...(cdnSeconds > 0 ? ['CDN-Cache-Control', forCdn] : []),
      ...['X-Cache', outcome, 'Server-Timing', `cache;desc=${outcome}`],
    ]
  }
  return { hit: end('hit'), miss: end('miss'), stale: end('stale') }
}

const tagsOf = (headers: OutgoingHttpHeaders): string[] =>
  textOf(headers['cache-tag']).split(/[ ,]+/).filter(Boolean)

const textOf = (value: OutgoingHttpHeaders[string]): string => (value === undefined ? '' : String(value))

/** With the strings beside the bytes, roughly. */
function sizeOf(forms: ReadonlyMap<Encoding, Form>, head: string[]): number {
  const bodies = [...forms.values()].reduce((sum, { body }) => sum + body.length, 0)
  return bodies + head.join('').length + 4_000
}
