import { mediaIdsOf } from '#lib/content/everything-in.ts'
import type { Snapshot } from './snapshot.ts'

/** Every picture that a text shows. */
export const pictureIdsOf = ({ body, coverId }: Pick<Snapshot, 'body' | 'coverId'>): string[] => [
  ...mediaIdsOf(body),
  ...(coverId ? [coverId] : []),
]
