import { InvalidError } from '#lib/errors.ts'
import type { Position } from './xml-element.ts'

/** Why a file cannot be brought, in one sentence for the person who chose it. */
export function fileError(sentence: string): InvalidError {
  return new InvalidError({ file: [sentence] })
}

export function damagedAt({ line, column }: Position, why: string): InvalidError {
  return fileError(`The file is damaged at line ${line}, column ${column} (${why}), so nothing was brought.`)
}

export function noExport(why: string): InvalidError {
  return fileError(`This is not a WordPress export: ${why}. Nothing was brought.`)
}
