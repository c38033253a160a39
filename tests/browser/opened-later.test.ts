import type { Locator, Page, Route } from 'playwright-core'
import { desk } from './browser.ts'
import { goToFirst, lookAround } from './desk.ts'
import { openSite } from './open-site.ts'

/** On a poor line, where what opens on a press comes only when it is asked for, and then late. */
const { site, open } = openSite()
const files = '**/_next/static/**'
let page: Page
let card: Locator
let held: Route[]
let isLineGone: boolean

beforeAll(async () => {
  page = await open(desk)
  await lookAround(page, site)
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
})

beforeEach(async () => {
  held = []
  isLineGone = false
  await page.goto(`${site.origin}/admin/comments?tab=approved`)
  card = page.getByRole('article').first()
  await goToFirst(page, card)
  await page.route(files, (route) => (isLineGone ? lose(route) : void held.push(route)))
})

const lose = (route: Route) => route.abort('internetdisconnected')
const isOnItsWay = () => page.getByText('This part of the page is on its way.').waitFor()

it('a box that is asked for by key comes, takes the focus, and until then no key decides', async () => {
  await page.keyboard.press('n')
  await isOnItsWay()
  await page.keyboard.type('sxd')
  for (const route of held) await route.continue()
  await page.unroute(files)
  const note = card.getByLabel('Note for the team')
  await note.waitFor()
  await page.keyboard.type('She asked us to keep it.')
  expect(await note.inputValue()).toBe('She asked us to keep it.')
  expect(await card.getByRole('button', { name: 'Spam' }).isVisible()).toBe(true)
})

it('where a box cannot come that is said, and it comes on the next press', async () => {
  await card.getByRole('button', { name: 'Reply' }).click()
  await isOnItsWay()
  isLineGone = true
  for (const route of held) await lose(route)
  await page.getByText('This could not be opened. Nothing was decided').waitFor()
  await page.unroute(files)
  await card.getByRole('button', { name: 'Reply' }).click()
  await card.getByLabel('Your reply').fill('Thank you.')
})
