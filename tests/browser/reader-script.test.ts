import type { Page } from 'playwright-core'
import { desk, phone } from './browser.ts'
import { becomeAdministrator } from './desk.ts'
import { openSite } from './open-site.ts'
import { openPost } from './reader-pages.ts'

const { site, open } = openSite({ flags: ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'] })
let page: Page

beforeAll(switchQuickExitOn)

beforeEach(async () => {
  page = await open(phone)
})

afterEach(async () => {
  await page.context().close()
})

async function switchQuickExitOn(): Promise<void> {
  const staff = await open(desk)
  await becomeAdministrator(staff, site)
  await staff.goto(`${site.origin}/admin/settings/site`)
  await staff.getByLabel('Show “Leave this page quickly” on every page').check()
  await staff.getByRole('button', { name: 'Save', exact: true }).click()
  await staff.getByText(/Saved/).first().waitFor()
  await staff.context().close()
}

/** Where the exit leads, asked for from anywhere but this site. */
const leavingOf = (from: Page) =>
  from.context().waitForEvent('request', (request) => new URL(request.url()).origin !== site.origin)

describe('the quick exit', () => {
  it('leaves at three times Shift', async () => {
    await page.goto(site.origin + openPost)
    const left = leavingOf(page)
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift')
    await left
  })

  it('stays where another key came between', async () => {
    await page.goto(site.origin + openPost)
    for (const key of ['Shift', 'Shift', 'a', 'Shift', 'Shift']) await page.keyboard.press(key)
    expect(new URL(page.url()).pathname).toBe(openPost)
    expect(await page.locator('body').isVisible()).toBe(true)
  })

  it('leaves at a click', async () => {
    await page.goto(site.origin + openPost)
    const left = leavingOf(page)
    await page.locator('#quick-exit').click({ noWaitAfter: true })
    await left
  })

  it('leaves without a script', async () => {
    const plain = await open({ ...phone, javaScriptEnabled: false })
    await plain.goto(site.origin + openPost)
    const left = leavingOf(plain)
    await plain.locator('#quick-exit').click({ noWaitAfter: true })
    await left
    await plain.context().close()
  })
})

it('loads nothing of a video before somebody asks for it', async () => {
  const player = 'https://www.youtube-nocookie.com/embed/abcdefghijk'
  const asked: string[] = []
  await page.context().route(`${player}**`, (route) => {
    asked.push(route.request().url())
    return route.fulfill({ contentType: 'text/html', body: '<p>The film' })
  })
  await page.route(site.origin + openPost, async (route) => {
    const response = await route.fetch()
    const policy = response.headers()['content-security-policy']!
    await route.fulfill({
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `${policy}; frame-src https://www.youtube-nocookie.com`,
      },
      body: (await response.text()).replace(
        '<div class="body">',
        `<div class="body"><p class="video"><a href="/" data-player="${player}?autoplay=1">A film</a></p>`,
      ),
    })
  })
  await page.goto(site.origin + openPost)
  expect(asked).toEqual([])
  await page.getByRole('link', { name: 'A film' }).click()
  await page.frameLocator('iframe[title="A film"]').getByText('The film').waitFor()
  expect(asked).toEqual([`${player}?autoplay=1`])
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
})
