import { writeSteps } from '#lib/circle/write-steps.ts'
import { database } from '#lib/database/client.ts'
import { startCounting } from '#lib/numbers/start-counting.ts'
import { count, otherPages, takeTally } from '#lib/numbers/tally.ts'
import { writeCounts } from '#lib/numbers/write-counts.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'

useDatabase()

beforeEach(async () => {
  takeTally()
  await database().siteDay.deleteMany()
  await site()
})

const noon = new Date('2026-11-22T12:00:00Z')
const onDay = (day: string) => new Date(day)

const postDays = (postId: string) =>
  database().postDay.findMany({ where: { postId }, orderBy: [{ day: 'asc' }, { what: 'asc' }] })
const siteDays = () => database().siteDay.findMany({ orderBy: [{ day: 'asc' }, { what: 'asc' }] })

it('views and next steps are added to their post and to the site, by day and kind', async () => {
  const { id } = await post()
  for (let at = 0; at < 3; at++) count('view', id)
  count('give', id)
  count('view', otherPages)
  await writeCounts(noon)
  const day = onDay('2026-11-22')
  expect(await postDays(id)).toEqual([
    { postId: id, day, what: 'view', count: 3 },
    { postId: id, day, what: 'give', count: 1 },
  ])
  expect(await siteDays()).toEqual([
    { day, what: 'view', count: 4 },
    { day, what: 'give', count: 1 },
  ])
})

it('a day is the site’s: the evening in London is tomorrow in Phnom Penh', async () => {
  const { id } = await post()
  count('view', id)
  await writeCounts(new Date('2026-11-22T18:00:00Z'))
  expect(await postDays(id)).toMatchObject([{ day: onDay('2026-11-23'), count: 1 }])
})

it('two instances that write at once add up', async () => {
  const posts = await Promise.all([post(), post(), post()])
  const writing: Promise<void>[] = []
  for (let at = 0; at < 8; at++) {
    for (const { id } of at % 2 ? posts : posts.toReversed()) count('view', id)
    writing.push(writeCounts(noon))
  }
  await Promise.all(writing)
  for (const { id } of posts) expect(await postDays(id)).toMatchObject([{ count: 8 }])
  expect(await siteDays()).toMatchObject([{ what: 'view', count: 24 }])
})

it('what was counted is written once', async () => {
  const { id } = await post()
  count('view', id)
  await writeCounts(noon)
  await writeCounts(noon)
  expect(await postDays(id)).toMatchObject([{ count: 1 }])
})

it('what cannot be written is kept, and written with what is counted next', async () => {
  const { id } = await post()
  count('view', id)
  await database().$executeRaw`ALTER TABLE site_day RENAME TO away`
  await expect(writeCounts(noon)).rejects.toThrow()
  await database().$executeRaw`ALTER TABLE away RENAME TO site_day`
  expect(await postDays(id)).toEqual([])
  count('view', id)
  await writeCounts(noon)
  expect(await postDays(id)).toMatchObject([{ count: 2 }])
})

it('the last seconds are written when the site stops in order', async () => {
  const { id } = await post()
  const counting = startCounting()
  count('view', id)
  await counting.stop()
  expect(await postDays(id)).toMatchObject([{ what: 'view', count: 1 }])
})

it('a post takes its numbers with it, and the site keeps its sum', async () => {
  const { id } = await post()
  count('view', id)
  await writeCounts(noon)
  await database().post.delete({ where: { id } })
  expect(await postDays(id)).toEqual([])
  expect(await siteDays()).toMatchObject([{ what: 'view', count: 1 }])
})

it('a view of a post that is gone counts for the site alone', async () => {
  count('view', '01990000-0000-7000-8000-000000000000')
  await writeCounts(noon)
  expect(await siteDays()).toMatchObject([{ what: 'view', count: 1 }])
})

it('counting cannot fill the memory', () => {
  for (let at = 0; at < 60_000; at++) count('view', `${at}`)
  count('view', '0')
  const taken = takeTally()
  expect(taken).toHaveLength(50_000)
  expect(taken[0]).toEqual(['0', expect.objectContaining({ view: 2 })])
})

it('numbers say nothing about who: a place, a day, what, how often', async () => {
  const columns = await database().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT column_name::text AS name FROM information_schema.columns
     WHERE table_name IN ('post_day', 'site_day') ORDER BY 1`
  expect(columns.map(({ name }) => name)).toEqual(['count', 'day', 'post_id', 'what'])
})

it('numbers outlive a change of the next steps they count', async () => {
  const { id } = await post({ nextStepsMode: 'own' })
  count('give', id)
  await writeCounts(noon)
  await writeSteps(database(), id, [])
  expect(await postDays(id)).toMatchObject([{ what: 'give', count: 1 }])
})
