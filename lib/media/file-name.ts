export type RenditionFormat = 'webp' | 'jpeg'

/** 128 bits in hexadecimal. */
export const hashDigits = 32
const extensions: Record<RenditionFormat, string> = { webp: 'webp', jpeg: 'jpg' }
const rendition = /^[0-9a-f]{2}\/[0-9a-f]{30}-[1-9]\d{0,3}\.(?:webp|jpg)$/
const share = /^[0-9a-f]{2}\/[0-9a-f]{30}-share\.jpg$/
const master = /^[0-9a-f]{2}\/[0-9a-f]{30}-master\.webp$/

/** `ab/cdef…-640.webp`: a folder of two digits, so that no folder grows too long. */
export const renditionName = (hash: string, width: number, format: RenditionFormat): string =>
  `${stemOf(hash)}-${width}.${extensions[format]}`

/** The cut for share cards; it has an address of its own, not one under /media. */
export const shareName = (hash: string): string => `${stemOf(hash)}-share.jpg`

export const masterName = (hash: string): string => `${stemOf(hash)}-master.webp`

/** What may be asked for under /media. A master's name is none, nor is a path that leaves the store. */
export const isRenditionName = (name: string): boolean => rendition.test(name)

export const isStoredName = (name: string): boolean =>
  rendition.test(name) || master.test(name) || share.test(name)

/** The hash that a stored name begins with. */
export const hashOfName = (name: string): string => name.slice(0, 2) + name.slice(3, hashDigits + 1)

export const shortenHash = (sha256: string): string => sha256.slice(0, hashDigits)

/** `ab/cdef…`, the beginning that all files of one picture share. */
export const stemOf = (hash: string): string => `${hash.slice(0, 2)}/${hash.slice(2)}`
