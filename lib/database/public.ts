import { database } from './client.ts'
import type { PrismaClient } from './generated/client.ts'

const views = [
  'publicPost',
  'publicAuthor',
  'publicPostAuthor',
  'publicTopic',
  'publicPostTopic',
  'publicTag',
  'publicPostTag',
  'publicMedia',
  'publicMediaFile',
  'publicGonePicture',
  'publicNextStep',
  'publicComment',
  'publicCommentMonth',
  'publicFormerPath',
  'publicFormerSlug',
  'publicRedirect',
  'publicSeries',
  'publicSeriesPart',
  'publicPageAbove',
  'publicPageBelow',
  'publicSetting',
] as const

export type PublicDatabase = Pick<PrismaClient, (typeof views)[number]>

/**
 * What readers may see and nothing else: the views of the schema, no tables, no raw SQL.
 * A forgotten `where` on the reader's side cannot leak.
 */
export function publicDatabase(): PublicDatabase {
  const whole = database()
  return Object.fromEntries(views.map((view) => [view, whole[view]])) as unknown as PublicDatabase
}
