import type { Page } from 'playwright-core'
import { desk, phone } from './browser.ts'
import { openSite } from './open-site.ts'
import { openPost, postAtRisk, readerPages } from './reader-pages.ts'

const { site, open } = openSite()
let page: Page
const elsewhere: string[] = []

beforeEach(beSomebodyNew)

afterEach(async () => {
  await page.context().close()
  expect(elsewhere.splice(0)).toEqual([])
})

/** On a phone, without JavaScript; what the browser asks of another host is remembered. */
async function beSomebodyNew(): Promise<void> {
  page = await open({ ...phone, javaScriptEnabled: false })
  page.context().on('request', (request) => {
    if (new URL(request.url()).origin !== site.origin) elsewhere.push(request.url())
  })
}

const go = (path: string) => page.goto(site.origin + path)
const cookies = () => page.context().cookies()

describe.each(readerPages)('%s', (_kind, path) => {
  it('needs no script, sets no cookie and fits a phone', async () => {
    await go(path)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.getByRole('main').count()).toBe(1)
    const scripts = page.locator('script:not([type="application/ld+json"]):not([src^="/-/script/"])')
    expect(await scripts.count()).toBe(0)
    expect(await cookies()).toEqual([])
    expect(await widthOfPage()).toBeLessThanOrEqual(phone.viewport.width)
  })
})

/** Links out of the front page, as a visitor follows them. */
it('leads from the front page to older posts, a post, its topic, a tag, its author and back', async () => {
  await go('/')
  await page.getByRole('link', { name: 'Older posts' }).click()
  expect(new URL(page.url()).pathname).toBe('/page/2')
  await page.getByRole('link', { name: 'What $300 a Month Pays For', exact: true }).click()
  await heading('What $300 a Month Pays For')
  await page.getByRole('link', { name: 'Learn' }).last().click()
  await heading('Learn')
  await page.goBack()
  await page.getByRole('link', { name: 'work', exact: true }).click()
  await heading('work')
  await page.goBack()
  await page.locator('a[rel=author]').first().click()
  await heading('Dara Whitlock')
  await page.getByRole('link', { name: 'Kapok Lane Fellowship' }).first().click()
  expect(new URL(page.url()).pathname).toBe('/')
})

it('leads to everything through the archive', async () => {
  await go('/')
  await page.getByRole('link', { name: 'Archive' }).click()
  await heading('Archive')
  await page.getByRole('link', { name: /March/ }).first().click()
  await page.getByRole('link', { name: 'The Fifth Sewing Machine', exact: true }).click()
  await heading('The Fifth Sewing Machine')
})

it('tells how to follow in words, and the feed is one', async () => {
  await go('/')
  await page.getByRole('link', { name: 'Follow' }).first().click()
  await heading('How to follow')
  const feed = await fetch(`${site.origin}/feed`)
  expect(feed.url).toBe(`${site.origin}/feed.xml`)
  expect(feed.headers.get('content-type')).toContain('application/rss+xml')
  expect(await feed.text()).toContain('<title>Good Questions from Readers</title>')
})

it('shows what is there when an address is nothing, and nothing of what was taken down', async () => {
  expect((await go('/there-is-nothing-here'))!.status()).toBe(404)
  await page.getByRole('main').getByRole('link').first().click()
  await page.locator('main > article h1').waitFor()
  expect((await go('/2026/02/a-kitchen-of-her-own/'))!.status()).toBe(410)
  expect(await page.getByText(/kitchen/i).count()).toBe(0)
})

it('answers a comment through a page of its own, and the answer stands under it', async () => {
  await go(openPost)
  const answered = page.getByRole('article').filter({ hasText: 'Could we send knitted hats?' }).last()
  const name = (await answered.locator('.comment-author').textContent())!
  await answered.getByRole('link', { name: 'Reply' }).first().click()
  expect(new URL(page.url()).pathname).toMatch(/^\/-\/reply\//)
  await page.getByText('Could we send knitted hats?').waitFor()
  await heading(`Reply to ${name}`)
  expect(await widthOfPage()).toBeLessThanOrEqual(phone.viewport.width)
  await write('Nadia', 'We knit too, for our own street.')
  expect(new URL(page.url()).pathname).toBe(openPost)
  const own = page.getByRole('article').filter({ hasText: 'We knit too' }).last()
  await own.getByText(/awaiting moderation/).waitFor()
  const thread = page.locator('#comments > ol > li').filter({ hasText: 'Could we send knitted hats?' })
  expect(await thread.getByText('We knit too').count()).toBe(1)
  const [cookie, ...others] = await cookies()
  expect({ others, httpOnly: cookie!.httpOnly, path: cookie!.path }).toEqual({
    others: [],
    httpOnly: true,
    path: openPost,
  })
})

it('gives what was typed back when a field is wrong', async () => {
  await go(openPost)
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await write('   ', 'A long thought that must not be lost.')
  expect((await answer).status()).toBe(422)
  await page.getByRole('alert').getByRole('link').first().waitFor()
  expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe(
    'A long thought that must not be lost.',
  )
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('comment-name')
  await page.getByLabel('Name', { exact: true }).fill('Ann')
  await page.getByRole('button', { name: 'Post comment' }).click()
  await page.getByText(/awaiting moderation/).waitFor()
})

it('shows what a comment would look like, and sends it from there', async () => {
  await go(openPost)
  await fill(page, 'Lucia', 'We *sing* it, too.')
  await page.getByRole('button', { name: 'Preview' }).click()
  await heading('This is how it would look')
  expect(await page.locator('.comment-body em').textContent()).toBe('sing')
  await page.getByRole('button', { name: 'Post comment' }).click()
  const own = page.getByRole('article').filter({ hasText: 'We sing it, too.' })
  await own.getByText(/awaiting moderation/).waitFor()
})

it('sends a message to the team alone, which stands on no page', async () => {
  await go(openPost)
  await page.getByLabel('Only to the team').check()
  await write('Somebody', 'There is something you should know.')
  await heading('What became of your comment')
  await go(openPost)
  expect(await page.getByText('There is something you should know.').count()).toBe(0)
})

it('takes a report, and what the law asks for where something is illegal', async () => {
  await go(openPost)
  await page.getByRole('link', { name: 'Report', exact: true }).first().click()
  await heading('Report a comment')
  await page.getByLabel('It is illegal').check()
  await page.getByLabel('What should we know?').fill('It names somebody.')
  await page.getByRole('button', { name: 'Send the report' }).click()
  await heading('Report something illegal')
  expect(await page.getByLabel('Why is it illegal?').inputValue()).toBe('It names somebody.')
  expect(await page.getByLabel('Its address').inputValue()).toContain(openPost)
  await page.getByLabel('It is about sexual offences against children').check()
  await page.getByLabel('I believe in good faith').check()
  await page.getByRole('button', { name: 'Send the report' }).click()
  await heading('Thank you for telling us')
})

it('keeps one comment of a form that was sent twice', async () => {
  const second = await page.context().newPage()
  for (const one of [page, second]) {
    await one.goto(site.origin + openPost)
    await fill(one, 'Impatient', 'Did it go through?')
  }
  await Promise.all([page, second].map((one) => one.getByRole('button', { name: 'Post comment' }).click()))
  await Promise.all([page, second].map((one) => one.getByText(/awaiting moderation/).waitFor()))
  await go(openPost)
  expect(await page.getByText('Did it go through?').count()).toBe(1)
})

it('leaves nothing in the browser of who comments on a post about somebody at risk', async () => {
  await go(postAtRisk)
  await page.getByText(/Please write nothing that could help somebody find the people/).waitFor()
  await write('Lena', 'Thank you for walking with her.')
  expect(new URL(page.url()).pathname).toMatch(/^\/-\/comment\//)
  await page.getByText(/awaiting moderation/).waitFor()
  expect(await cookies()).toEqual([])
  expect(await widthOfPage()).toBeLessThanOrEqual(phone.viewport.width)
})

it('fits a desk too', async () => {
  await page.context().close()
  page = await open({ ...desk, javaScriptEnabled: false })
  for (const [, path] of readerPages) {
    await go(path)
    expect([path, await widthOfPage()]).toEqual([path, desk.viewport.width])
  }
})

const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

async function fill(on: Page, name: string, text: string): Promise<void> {
  await on.getByLabel('Name', { exact: true }).fill(name)
  await on.getByLabel('Comment', { exact: true }).fill(text)
}

async function write(name: string, text: string): Promise<void> {
  await fill(page, name, text)
  await page.getByRole('button', { name: 'Post comment' }).click()
}

const widthOfPage = () => page.evaluate(() => document.documentElement.scrollWidth)
