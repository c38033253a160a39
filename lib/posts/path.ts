import type { PostKind } from '#lib/database/generated/enums.ts'
import { InvalidError } from '#lib/errors.ts'
import { slugOf } from '#lib/slug.ts'
import { pathForms } from './address.ts'
import { monthOf } from './month.ts'
import { isReservedPath } from './reserved.ts'

/** An index of PostgreSQL takes entries of 2,704 bytes at most, the CHECK of the column 1,024 letters. */
const mostBytes = 2_000
const mostLetters = 1_000

/** With room for the number of one that stands beside another. */
export const isStorableLength = (path: string): boolean =>
  [...path].length <= mostLetters && Buffer.byteLength(path) <= mostBytes

export type ReadPath = { path: string } | { problem: string }

/** What somebody typed as an address: as it may be stored, or a sentence why not. */
export function readTypedPath(typed: string): ReadPath {
  const path = `/${decoded(typed.toWellFormed()).trim().replace(/\s+/gu, '-')}`
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
  if (path === '/') return { problem: 'Please write an address, for example /our-work/.' }
  if (/[?#\\\p{C}]/u.test(path)) return { problem: 'An address may not contain ?, #, \\ or invisible signs.' }
  if (/\/\.{1,2}(\/|$)/.test(path)) return { problem: 'No part of an address may be only dots.' }
  if (!isStorableLength(path)) return { problem: 'This address is too long.' }
  if (isReservedPath(path)) {
    return { problem: `Lamplight itself answers addresses like ${path}. Please choose another.` }
  }
  return { path }
}

/** @throws InvalidError (`path`) */
export function requireTypedPath(typed: string): string {
  const read = readTypedPath(typed)
  if ('problem' in read) throw new InvalidError({ path: [read.problem] })
  return read.path
}

/** A `%` that begins no encoded sign was typed as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** From the month and the title; a page's from the title alone, under the page above it. */
export function pathFrom({ kind, title, at, timeZone, under = null }: PathSource): string {
  const slug = slugOf(title) || 'untitled'
  if (kind === 'page') return pathUnder(under, `/${slug}/`)
  const { year, month } = monthOf(at, timeZone)
  return `/${String(year).padStart(4, '0')}/${String(month).padStart(2, '0')}/${slug}/`
}

interface PathSource {
  kind: PostKind
  title: string
  at: Date
  timeZone: string
  /** The path of the page above it. */
  under?: string | null
}

/** Its last part, below another path; at the top without one: `/a/b/` under `/c` is `/c/b/`. */
export const pathUnder = (above: string | null, path: string): string =>
  `${above ? pathForms(above)[0] : ''}/${/[^/]*\/?$/.exec(path)![0]}`

/** `/a/b/` as `/a/b-2/`. */
export const besidePath = (path: string, number: number): string => path.replace(/(\/?)$/, `-${number}$1`)

/** Whether it is `made`, or stands beside it. */
export function isBeside(path: string, made: string): boolean {
  const number = /-(\d+)\/?$/.exec(path)?.[1]
  return path === made || (number !== undefined && path === besidePath(made, Number(number)))
}
