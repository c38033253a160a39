import { database } from '#lib/database/client.ts'
import { dayIn, daysUntil } from '#lib/numbers/days.ts'
import { findPostDays, listMostRead, listPostDays, listSiteDays } from '#lib/numbers/queries.ts'
import { readPeriod } from '#lib/numbers/schema.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'

useDatabase()
beforeEach(async () => await site())

const daysAgo = (many: number) =>
  new Date(Date.parse(dayIn('Asia/Phnom_Penh', new Date())) - many * 86_400_000)

const read = (postId: string, views: number, more: { ago?: number; give?: number } = {}) =>
  database().postDay.createMany({
    data: [
      { postId, day: daysAgo(more.ago ?? 0), what: 'view', count: views },
      ...(more.give
        ? [{ postId, day: daysAgo(more.ago ?? 0), what: 'give' as const, count: more.give }]
        : []),
    ],
  })

it('the site’s days are all there, the oldest first, today last, those before left out', async () => {
  await database().siteDay.createMany({
    data: [
      { day: daysAgo(0), what: 'view', count: 7 },
      { day: daysAgo(0), what: 'pray', count: 2 },
      { day: daysAgo(29), what: 'view', count: 5 },
      { day: daysAgo(30), what: 'view', count: 100 },
    ],
  })
  const days = await listSiteDays(await staff('viewer'), 30)
  expect(days).toHaveLength(30)
  expect(days[0]).toMatchObject({ views: 5, clicks: 0 })
  expect(days[1]).toMatchObject({ views: 0 })
  expect(days[29]).toMatchObject({ views: 7, clicks: 2, byKind: { pray: 2, give: 0 } })
  expect(await listSiteDays(await staff('viewer'), 90)).toHaveLength(90)
})

it('the most read stand first, of what is public now', async () => {
  const [little, much, draft, withdrawn] = await Promise.all([
    post({ title: 'Little' }),
    post({ title: 'Much' }),
    post({ title: 'A secret', status: 'draft', publishedAt: null }),
    post({ title: 'Taken away', withdrawnAt: new Date() }),
  ])
  await read(little.id, 2, { give: 1 })
  await read(much.id, 9)
  await read(much.id, 50, { ago: 40 })
  await read(draft.id, 50)
  await read(withdrawn.id, 50)
  const viewer = await staff('viewer')
  const mine = [little.id, much.id, draft.id, withdrawn.id]
  expect((await listMostRead(viewer, 30)).filter(({ id }) => mine.includes(id))).toMatchObject([
    { title: 'Much', views: 9, clicks: 0 },
    { title: 'Little', views: 2, clicks: 1 },
  ])
  expect((await listMostRead(viewer, 90))[0]).toMatchObject({ title: 'Much', views: 59 })
  const titles = (await listPostDays(viewer, 90)).map(({ title }) => title)
  expect(titles).toEqual(expect.arrayContaining(['Much', 'Much', 'Little']))
  expect(titles).not.toContain('A secret')
  expect(titles).not.toContain('Taken away')
})

it('one post’s days are for whoever may know of the post', async () => {
  const [open, secret] = await Promise.all([post(), post({ status: 'draft', publishedAt: null })])
  await read(open.id, 3, { give: 1 })
  const viewer = await staff('viewer')
  const { post: found, days } = await findPostDays(viewer, { postId: open.id, period: 30 })
  expect(found).toEqual({ id: open.id, title: open.title, path: open.path, language: 'en' })
  expect(days.at(-1)).toMatchObject({ views: 3, clicks: 1, byKind: { give: 1 } })
  await expect(findPostDays(viewer, { postId: secret.id, period: 30 })).rejects.toMatchObject({
    reason: 'not_found',
  })
  await expect(findPostDays(viewer, { postId: 'x', period: 30 })).rejects.toMatchObject({
    reason: 'not_found',
  })
  const editor = await staff('editor')
  expect((await findPostDays(editor, { postId: secret.id, period: 30 })).days).toHaveLength(30)
})

it('only who may see numbers does', async () => {
  const { id } = await post()
  const ways = [
    (actor: Parameters<typeof listSiteDays>[0]) => listSiteDays(actor, 30),
    (actor: Parameters<typeof listSiteDays>[0]) => listMostRead(actor, 30),
    (actor: Parameters<typeof listSiteDays>[0]) => listPostDays(actor, 30),
    (actor: Parameters<typeof listSiteDays>[0]) => findPostDays(actor, { postId: id, period: 30 }),
  ]
  for (const ask of ways) {
    await expect(ask(visitor())).rejects.toMatchObject({ reason: 'unauthenticated' })
    for (const role of ['contributor', 'moderator'] as const) {
      await expect(ask(await staff(role))).rejects.toMatchObject({ reason: 'forbidden' })
    }
  }
})

it('days end at the year and begin where they should', () => {
  expect(daysUntil('2026-03-01', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  expect(dayIn('Pacific/Auckland', new Date('2026-12-31T11:30:00Z'))).toBe('2027-01-01')
})

it('a period that nobody offers is the shortest', () => {
  expect([readPeriod('365'), readPeriod('12'), readPeriod('x'), readPeriod(undefined)]).toEqual([
    365, 30, 30, 30,
  ])
})
