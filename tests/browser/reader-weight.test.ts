import type { Page } from 'playwright-core'
import { desk, phone } from './browser.ts'
import { openSite } from './open-site.ts'
import { openPost, readerPages } from './reader-pages.ts'

const { site, open } = openSite()
let page: Page
const asked: string[] = []

afterEach(async () => {
  await page.context().close()
  asked.length = 0
})

/** With JavaScript; what is asked for is remembered, and a layout that shifts too. */
async function beSomebodyNew(screen: typeof phone | typeof desk): Promise<void> {
  page = await open(screen)
  page.on('request', (request) => asked.push(request.url()))
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        ;(window as unknown as Shifting).shifted += (entry as unknown as { value: number }).value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

interface Shifting {
  shifted: number
}

const scrollThrough = () =>
  page.evaluate(async () => {
    for (let at = 0; at < document.body.scrollHeight; at += 600) {
      window.scrollTo(0, at)
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    }
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  })

describe.each(readerPages)('%s', (_kind, path) => {
  it.each([
    ['phone', phone],
    ['desk', desk],
  ] as const)('asks nobody else for anything and does not move (%s)', async (_name, screen) => {
    await beSomebodyNew(screen)
    await page.goto(site.origin + path, { waitUntil: 'load' })
    await scrollThrough()
    expect(asked.filter((url) => new URL(url).origin !== site.origin)).toEqual([])
    const besidesPictures = asked.filter((url) => !/\/media\/|\/favicon\.ico$/.test(url))
    expect(besidesPictures.length).toBeLessThanOrEqual(2)
    expect(await page.evaluate(() => (window as unknown as Shifting).shifted)).toBe(0)
  })
})

it('moves the form under the comment that is answered, and back', async () => {
  await beSomebodyNew(phone)
  await page.goto(site.origin + openPost)
  const answered = page.locator('.comment').filter({ hasText: 'Could we send knitted hats?' }).first()
  const name = await answered.locator('.comment-author').textContent()
  await answered.getByRole('link', { name: 'Reply' }).click()
  await page.getByRole('heading', { name: `Reply to ${name}` }).waitFor()
  expect(new URL(page.url()).pathname).toBe(openPost)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('comment-name')
  await page.getByRole('link', { name: 'Write to everybody instead' }).click()
  await page.getByRole('heading', { name: 'Leave a reply' }).waitFor()
  await answered.getByRole('link', { name: 'Reply' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Ines')
  await page.getByLabel('Comment', { exact: true }).fill('We knit for our own street.')
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: 'Post comment' }).click()
  const fields = new URLSearchParams((await sent).postData()!)
  expect(Number(fields.get('took'))).toBeGreaterThan(0)
  expect(fields.get('parent')).toMatch(/^[\da-f-]{36}\.\d+$/)
  const thread = page.locator('#comments > ol > li').filter({ hasText: 'Could we send knitted hats?' })
  await thread.getByText('We knit for our own street.').waitFor()
})

it('shows a page without pictures, and stays so', async () => {
  await beSomebodyNew(phone)
  await page.goto(`${site.origin}/2026/07/rooftops-after-rain/`)
  await page.getByRole('link', { name: 'Show without pictures' }).click()
  await page.locator('[data-picture]').first().waitFor()
  asked.length = 0
  await page.getByRole('link', { name: 'Archive' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Archive' }).waitFor()
  await page.goto(`${site.origin}/?pictures=no`)
  expect(asked.filter((url) => url.includes('/media/'))).toEqual([])
  await page.getByRole('link', { name: 'Show with pictures' }).click()
  await page.locator('img').first().waitFor()
})
