import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Shorter than this, compressing makes it longer. */
const worthIt = 600
/** Nearly as small as the best, at a hundredth of its time. */
const quality = 5

/** Each form in which a body is kept; a form that is no shorter is left out. */
export async function compressed(body: Buffer): Promise<Map<Encoding, Buffer>> {
  const forms = new Map<Encoding, Buffer>([['identity', body]])
  if (body.length < worthIt) return forms
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  const [br, gz] = await Promise.all([brotli(body, { params }), zip(body)])
  if (br.length < body.length) forms.set('br', br)
  if (gz.length < body.length) forms.set('gzip', gz)
  return forms
}

const understood = new Map<string, readonly Encoding[]>()

/**
 * What a browser's `Accept-Encoding` takes of ours, the best first (RFC 9110, 12.5.3); `identity` always,
 * since it is better than no page.
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  const asked = header ?? ''
  const known = understood.get(asked)
  if (known) return known
  if (understood.size >= 500) understood.clear()
  const read = readAccepted(asked)
  understood.set(asked, read)
  return read
}

function readAccepted(header: string): readonly Encoding[] {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(name, weight ? Number(weight.slice(2)) || 0 : 1)
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const taken = (['br', 'gzip'] as const).filter((name) => weightOf(name) > 0)
  return [...taken.sort((one, other) => weightOf(other) - weightOf(one)), 'identity']
}
