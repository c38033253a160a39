import { database } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import { whileAlone } from '#lib/database/while-alone.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { featuresOf, form } from './features.ts'
import { forgetSpamModel } from './find-model.ts'
import { type Lesson, learn } from './learn.ts'
import { packModel } from './model.ts'
import { readPast } from './past.ts'

/** Of each kind. With fewer the model would only repeat what little it saw. */
export const fewest = 50
const mostLessons = 50_000
/** All features of all lessons together, so that long texts do not fill the memory. */
const mostFeatures = 15_000_000
const atOnce = 500
/** So many new ones are worth another training before the night. */
const worthIt = 20

/** Learns again from what the moderators decided. Where that is too little there is no model, and the screen says nothing. */
export async function trainSpamModel(actor: Actor): Promise<void> {
  requirePermission(actor, 'settings.manage')
  await whileAlone(locks.spamModel, async () => {
    const lessons = await readLessons()
    const past = await readPast(mostLessons - lessons.length)
    lessons.push(...past.map((features) => ({ isSpam: true, features })))
    const spam = lessons.filter(({ isSpam }) => isSpam).length
    if (Math.min(spam, lessons.length - spam) < fewest) await database().spamModel.deleteMany()
    else await store(lessons)
    forgetSpamModel()
  })
}

/** Whether enough was decided since the last training. */
export async function trainSpamModelWhenWorthIt(actor: Actor): Promise<void> {
  const rows = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
      FROM (SELECT FROM spam_lesson
             WHERE at > coalesce((SELECT trained_at FROM spam_model WHERE form = ${form}), '-infinity')
             LIMIT ${fewest * 2}) AS recent`
  const isFirst = (await database().spamModel.count({ where: { form } })) === 0
  if (rows[0]!.count >= (isFirst ? fewest * 2 : worthIt)) await trainSpamModel(actor)
}

async function store(lessons: readonly Lesson[]): Promise<void> {
  const learned = { form, weights: packModel(await learn(lessons)), lessons: lessons.length }
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`DELETE FROM spam_model`
    await tx.spamModel.create({ data: learned })
  })
}

/** The newest first. They are read in parts, and others are let work between two. */
async function readLessons(): Promise<Lesson[]> {
  const lessons: Lesson[] = []
  let features = 0
  let after: { at: Date; id: string } | null = null
  while (lessons.length < mostLessons && features < mostFeatures) {
    const rows: Row[] = await listLessons(after)
    for (const { isSpam, ...written } of rows) {
      const { places, values } = featuresOf(written)
      features += places.length
      lessons.push({ isSpam, features: { places, values } })
    }
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) break
    after = last
    await new Promise(setImmediate)
  }
  return lessons
}

interface Row {
  id: string
  at: Date
  isSpam: boolean
  name: string
  body: string
  website: string
}

const listLessons = async (after: { at: Date; id: string } | null): Promise<Row[]> =>
  await database().$queryRaw<Row[]>`
    SELECT l.comment_id AS id, l.at, l.is_spam AS "isSpam", c.author_name AS name, c.body, c.website
      FROM spam_lesson l JOIN comment c ON c.id = l.comment_id
     WHERE btrim(c.body) <> ''
       AND (${after === null} OR (l.at, l.comment_id) < (${after?.at ?? new Date(0)}, ${after?.id ?? nobody}::uuid))
     ORDER BY l.at DESC, l.comment_id DESC LIMIT ${atOnce}`

const nobody = '00000000-0000-0000-0000-000000000000'
