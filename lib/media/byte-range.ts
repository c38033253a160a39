import type { ByteRange } from './file-store.ts'

/**
 * What a `Range` header asks of that many bytes (RFC 9110, 14.1.2): one range, 'none' that could be
 * sent, or null to send everything, as for several ranges or a header that cannot be read.
 */
export function readByteRange(header: string | undefined, size: number): ByteRange | 'none' | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  if (first === '') return lastBytes(Number(last), size)
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)]
  if (last !== '' && Number(last) < start) return null
  return start < size ? { start, end } : 'none'
}

function lastBytes(count: number, size: number): ByteRange | 'none' {
  return count > 0 && size > 0 ? { start: Math.max(0, size - count), end: size - 1 } : 'none'
}
