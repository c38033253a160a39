import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { eventually } from '../process/site.ts'
import { phone } from './browser.ts'
import { openSite } from './open-site.ts'
import { openPost } from './reader-pages.ts'

const { site, open } = openSite()
let page: Page

beforeAll(async () => {
  page = await open({ ...phone, javaScriptEnabled: false })
})
afterAll(() => page.context().close())

const go = (path: string) => page.goto(site.origin + path)
const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** The path of a link in the newest mail to that e-mail which has one that begins so. */
async function linkInMail(to: string, start: string): Promise<string> {
  let found = ''
  await eventually(async () => {
    found = mailsTo(to).findLast((path) => path.startsWith(start)) ?? ''
    return found !== ''
  })
  return found
}

function mailsTo(to: string): string[] {
  const folder = join(site.dataDir, 'mail')
  const files = existsSync(folder) ? readdirSync(folder, { encoding: 'utf8' }) : []
  const names = files.filter((name) => name.endsWith('.json'))
  const mails = names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  return mails
    .filter((mail) => mail.to === to)
    .flatMap(({ text }) => text.split(/\s+/).map((word: string) => URL.parse(word)?.pathname ?? ''))
}

it('a reader without a script changes, confirms, finds again and deletes what they wrote', async () => {
  const email = 'nadia@example.org'
  await go(openPost)
  await page.getByLabel('Name', { exact: true }).fill('Nadia')
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Comment', { exact: true }).fill('Could a small group visit the workshop?')
  await press('Post comment')
  await page.getByRole('link', { name: /Keep this link/ }).click()
  const kept = new URL(page.url()).pathname
  await page.getByLabel('Comment', { exact: true }).fill('Could a group of ten visit the workshop?')
  await press('Send the change')
  await page.getByText('Your change was sent.').waitFor()
  await page.getByText('Could a group of ten visit').first().waitFor()

  await go(await linkInMail(email, '/-/writer/'))
  await page.getByRole('checkbox', { name: /Remember me/ }).check()
  await press('Yes, I wrote it')
  await heading('Thank you, that is confirmed')
  const proof = (await page.context().cookies(`${site.origin}/comments`)).find(
    ({ name }) => name === 'commenter',
  )
  expect(proof).toMatchObject({ path: '/comments', httpOnly: true })
  expect(proof!.expires).toBeGreaterThan(Date.now() / 1_000 + 179 * 86_400)

  await page.getByRole('link', { name: 'Everything you wrote here' }).click()
  await page.getByLabel('Your e-mail').fill(email)
  await press('Send me the link')
  await go(await linkInMail(email, '/-/my-comments/'))
  await press('See my comments')
  await page.getByText('Could a group of ten visit').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    phone.viewport.width,
  )

  await go(kept)
  await page.getByText('Delete your comment', { exact: true }).click()
  await press('Delete it for good')
  await heading('Your comment is deleted')
  expect((await go(kept))!.status()).toBe(404)
})
