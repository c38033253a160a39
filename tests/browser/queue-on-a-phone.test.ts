import type { Page } from 'playwright-core'
import { phone } from './browser.ts'
import { lookAround, openQueue } from './desk.ts'
import { openSite } from './open-site.ts'

const { site, open } = openSite()
let page: Page

beforeAll(async () => {
  page = await open(phone)
  await lookAround(page, site)
})
afterAll(() => page.context().close())

const cardOf = (name: string) => page.getByRole('article', { name: new RegExp(`^Comment by ${name} `) })

test('what is covered is not told by what the checks saw of it, until it is asked for', async () => {
  await page.goto(`${site.origin}/admin/comments/practice`)
  const card = cardOf('A neighbour')
  await card.getByText('May tell others who somebody is').waitFor()
  const seen = card.getByText('“I know her”')
  expect(await seen.isVisible()).toBe(false)
  await card.getByText('Its text is covered').click()
  await seen.waitFor()
})

test('what practice answers stands apart from what was decided last', async () => {
  await cardOf('Lena').getByRole('button', { name: 'Approve', exact: true }).click()
  const answer = (await page.getByText('A friendly question').boundingBox())!
  const last = (await page.getByRole('region', { name: 'What you did last' }).boundingBox())!
  expect(answer.y).toBeGreaterThanOrEqual(0)
  expect(answer.y + answer.height).toBeLessThanOrEqual(last.y)
})

test('a thumb chooses a comment, opens it and types where it aims', async () => {
  await openQueue(page, site)
  const header = page.getByRole('article').first().locator('header')
  const box = header.getByRole('checkbox')
  const { x, y } = (await box.boundingBox())!
  // Beside the box, as thumbs do.
  await page.touchscreen.tap(x - 9, y - 9)
  await page.getByText('1 chosen').waitFor()
  expect(await box.isChecked()).toBe(true)
  for (const target of [header.getByRole('link'), page.getByLabel('Search all comments')])
    expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44)
})
