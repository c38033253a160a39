import { lastPublicNextSteps, listPublicNextSteps } from '#lib/circle/public-queries.ts'
import { richTextFromText } from '#lib/content/rich-text.ts'
import { database } from '#lib/database/client.ts'
import { forgetLastKnown } from '#lib/last-known.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { linksOf, visit } from './visit.ts'

useDatabase()

beforeAll(async () => {
  await database().nextStep.create({
    data: {
      kind: 'learn',
      title: 'Somebody to talk to',
      text: richTextFromText('Call 000 00, day and night.') as never,
      linkUrl: 'https://help.example/',
      linkLabel: 'Write to them',
    },
  })
  await site({ title: 'Lights', quickExitUrl: 'https://weather.example/', footer: 'Or call 111 11.' })
  await post({ path: '/2026/03/now/' })
})

beforeEach(forgetLastKnown)

afterEach(() => jest.restoreAllMocks())

/** Whatever is asked, nobody answers. */
function takeDatabaseAway(): void {
  const away = () => Promise.reject(Object.assign(new Error('ECONNREFUSED'), { code: 'P1001' }))
  const views = [database().publicSetting, database().publicPost, database().publicNextStep]
  for (const view of views)
    for (const ask of ['findUnique', 'findFirst', 'findMany'] as const)
      jest.spyOn(view as unknown as Record<typeof ask, () => unknown>, ask).mockImplementation(away)
}

test('the page says what happened, when to come again and whom to turn to, as it stood before', async () => {
  expect((await visit('/2026/03/now/')).status).toBe(200)
  takeDatabaseAway()
  const page = await visit('/2026/03/now/')
  expect([page.status, page.headers.get('retry-after'), page.headers.get('cache-control')]).toEqual([
    503,
    '60',
    'no-store',
  ])
  for (const words of ['try again in a minute', 'emergency number', 'Call 000 00', 'Or call 111 11.'])
    expect(page.text).toContain(words)
  expect(linksOf(page)).toContain('https://help.example/')
  expect(linksOf(page).filter((link) => link.startsWith('/-/go/'))).toEqual([])
})

test('it says no more of whom to turn to than the site itself has said', async () => {
  takeDatabaseAway()
  const page = await visit('/2026/03/now/')
  expect(page.status).toBe(503)
  expect(page.text).toContain('emergency number')
  expect(page.text).not.toContain('Somebody to talk to')
})

test('a step of one post alone is not told under others, and a changed one no more', async () => {
  const { id } = await post({ nextStepsMode: 'own' })
  await listPublicNextSteps({ id, nextStepsMode: 'own' })
  expect(lastPublicNextSteps()).toEqual([])
  await listPublicNextSteps({ id, nextStepsMode: 'site' })
  expect(lastPublicNextSteps()).toMatchObject([{ title: 'Somebody to talk to' }])
  forgetLastKnown()
  expect(lastPublicNextSteps()).toEqual([])
})

test('the way out is open, and leads where the site said', async () => {
  await findSite()
  takeDatabaseAway()
  const way = await visit('/-/exit')
  expect([way.status, way.headers.get('location')]).toEqual([303, 'https://weather.example/'])
})
