import { readTypedPath } from '#lib/posts/path.ts'
import { keyOfPath } from './key-of-path.ts'

export interface ReadTarget {
  /** As it stands in a URL: a path of the site, or an https URL. */
  url: string
  /** Of a path of the site; null elsewhere. */
  key: string | null
}

type Problem = { problem: string }

/** The address that shall lead elsewhere: a path, or the whole URL that a list of the old site has. */
export function readSource(typed: string, origin: string | undefined): { path: string } | Problem {
  const written = typed.trim()
  if (!written) return { problem: 'Please write the old address, for example /old-page/.' }
  const isWhole = /^https?:\/\//i.test(written)
  if (isWhole && !URL.canParse(written)) return { problem: 'This is no address.' }
  const { pathname, search } = isWhole ? new URL(written) : { pathname: written, search: '' }
  if (search || pathname.includes('?')) {
    return { problem: 'An address with ? cannot be told apart from the same one without it.' }
  }
  const read = readTypedPath(pathname)
  if ('path' in read || keyOfPath(pathname) !== '') return read
  return { problem: `The front page cannot lead elsewhere${origin ? ` (${origin}/)` : ''}.` }
}

/** Where it shall lead. What is no problem is exact: `new URL` has read it. */
export function readTarget(typed: string, origin: string | undefined): ReadTarget | Problem {
  const written = typed.trim()
  if (!written)
    return { problem: 'Please write where it leads, for example /about/ or https://example.org/.' }
  if (written.startsWith('/')) return readPath(written)
  if (!URL.canParse(written)) {
    return {
      problem: 'Please write a path that begins with /, or a whole address that begins with https://.',
    }
  }
  const url = new URL(written)
  if (origin && url.origin === origin) return readPath(`${url.pathname}${url.search}${url.hash}`)
  if (url.protocol === 'http:') {
    return { problem: 'Please use the address that begins with https://: the other can be read on the way.' }
  }
  if (url.protocol !== 'https:' || url.username || url.password) {
    return { problem: 'Readers can only be led to addresses that begin with https://.' }
  }
  return tooLong(url.href) ?? { url: url.href, key: null }
}

function readPath(written: string): ReadTarget | Problem {
  const base = 'https://site.invalid'
  if (/^\/[/\\]/.test(written) || !URL.canParse(written, base))
    return { problem: 'This is no address of the site.' }
  const url = new URL(written, base)
  if (url.origin !== base) return { problem: 'This is no address of the site.' }
  const href = `${url.pathname}${url.search}${url.hash}`
  return tooLong(href) ?? { url: href, key: keyOfPath(url.pathname) }
}

const tooLong = (url: string): Problem | undefined =>
  url.length > 2_000 ? { problem: 'This address is too long.' } : undefined
