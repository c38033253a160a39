import { RefusedError } from '#lib/errors.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An id from an address. What is none is not found, before the database is asked. */
export function requireUuid(id: string | undefined): string {
  if (!id || !uuid.test(id)) throw new RefusedError('not_found', 'There is nothing at this address.')
  return id
}
