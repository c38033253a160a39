import { RefusedError } from '#lib/errors.ts'
import { errorCode } from './error-code.ts'

/** Runs `work`; a full disk (or quota) becomes a sentence for the person who waits. @throws RefusedError unavailable */
export async function saidWhenDiskIsFull<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isDiskFull(error)) throw error
    throw new RefusedError(
      'unavailable',
      'The server has no room left for this picture, so nothing was kept. Please tell the person who runs this site.',
    )
  }
}

const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(errorCode(error) ?? '')
