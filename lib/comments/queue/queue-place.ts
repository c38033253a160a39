import { z } from 'zod'

/** Where a comment stands in a list that is ordered by time. */
export interface QueuePlace {
  createdAt: Date
  id: string
}

export const cursorOf = ({ createdAt, id }: QueuePlace): string => `${createdAt.getTime()}_${id}`

/** An old or broken cursor begins at the beginning. */
export function readCursor(cursor: string | null | undefined): QueuePlace | null {
  const [, time, id] = /^(\d{1,14})_(.{36})$/.exec(cursor ?? '') ?? []
  return time && z.uuid().safeParse(id).success ? { createdAt: new Date(Number(time)), id: id! } : null
}
