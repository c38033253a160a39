import axe, { type RunOnly } from 'axe-core'
import type { Page } from 'playwright-core'
import { desk, phone } from './browser.ts'
import { inviteByLink, lookAround } from './desk.ts'
import { listDeskPages } from './desk-pages.ts'
import { openSite } from './open-site.ts'
import { openPost, readerPages } from './reader-pages.ts'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

declare global {
  interface Window {
    axe: typeof axe
  }
}

const { site, open } = openSite()
let reader: Page
let staff: Page
let onSetUp: string[]

beforeAll(async () => {
  reader = await open({ ...phone, reducedMotion: 'reduce' })
  staff = await open({ ...desk, reducedMotion: 'reduce' })
  await reader.goto(site.origin + site.setUpPath)
  await reader.getByLabel('Your name').waitFor()
  onSetUp = await violationsOn(reader)
  await lookAround(staff, site)
})

/** What axe finds by day, and of the colours by night: nothing else differs then. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  await page.emulateMedia({ colorScheme: 'light' })
  const byDay = await foundOn(page, { type: 'tag', values: levels })
  await page.emulateMedia({ colorScheme: 'dark' })
  const byNight = await foundOn(page, { type: 'rule', values: ['color-contrast'] })
  return [...byDay, ...byNight]
}

async function foundOn(page: Page, runOnly: RunOnly): Promise<string[]> {
  const violations = await page.evaluate(async (runOnly) => {
    const results = await window.axe.run(document, { runOnly, resultTypes: ['violations'] })
    return results.violations
  }, runOnly)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  )
}

it.each(readerPages)('%s has no violation', async (_kind, path) => {
  await reader.goto(site.origin + path)
  expect(await violationsOn(reader)).toEqual([])
})

it('a text from right to left has none, on a phone and on a desk', async () => {
  await staff.goto(`${site.origin}/admin/posts?status=scheduled`)
  const arabic = await staff.getByRole('link', { name: 'مصباح في النافذة' }).getAttribute('href')
  for (const { viewport } of [desk, phone]) {
    await staff.setViewportSize(viewport)
    await staff.goto(site.origin + arabic!.replace('/posts/', '/preview/'))
    expect(await staff.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await violationsOn(staff)).toEqual([])
    expect(await staff.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    )
  }
  await staff.setViewportSize(desk.viewport)
})

it('the look with its preview has none', async () => {
  await staff.goto(`${site.origin}/admin/settings/look`)
  const preview = staff.frameLocator('iframe[title="Preview of the site"]')
  await preview.getByRole('heading', { level: 1 }).waitFor()
  await staff.getByRole('textbox', { name: 'Brand colour', exact: true }).fill('#ffd400')
  await staff.getByLabel('What it says').fill('River Day is on Saturday')
  await preview.getByText('River Day is on Saturday').waitFor()
  expect(await violationsOn(staff)).toEqual([])
})

it('a form that came back and a comment that waits have none', async () => {
  await reader.goto(site.origin + openPost)
  await reader.getByLabel('Name', { exact: true }).fill('   ')
  await reader.getByLabel('Comment', { exact: true }).fill('It can be read.')
  await reader.getByRole('button', { name: 'Post comment' }).click()
  await reader.getByRole('alert').waitFor()
  expect(await violationsOn(reader)).toEqual([])
  await reader.getByLabel('Name', { exact: true }).fill('Ann')
  await reader.getByRole('button', { name: 'Post comment' }).click()
  await reader.getByText(/awaiting moderation/).waitFor()
  expect(await violationsOn(reader)).toEqual([])
  await reader.getByRole('link', { name: /Keep this link/ }).click()
  await reader.getByRole('heading', { name: 'What became of your comment' }).waitFor()
  expect(await violationsOn(reader)).toEqual([])
})

it('a preview and the pages to report a comment have none, and fit a phone', async () => {
  const width = () => reader.evaluate(() => document.documentElement.scrollWidth)
  const isFine = async () => {
    expect(await violationsOn(reader)).toEqual([])
    expect(await width()).toBeLessThanOrEqual(phone.viewport.width)
  }
  await reader.goto(site.origin + openPost)
  await reader.getByLabel('Name', { exact: true }).fill('Ann')
  await reader.getByLabel('Comment', { exact: true }).fill('It can be *seen*.')
  await reader.getByRole('button', { name: 'Preview' }).click()
  await reader.getByRole('heading', { name: 'This is how it would look' }).waitFor()
  await isFine()
  await reader.goto(site.origin + openPost)
  await reader.getByRole('link', { name: 'Report', exact: true }).first().click()
  await reader.getByRole('heading', { name: 'Report a comment' }).waitFor()
  await isFine()
  await reader.getByLabel('It is illegal').check()
  await reader.getByRole('button', { name: 'Send the report' }).click()
  await reader.getByRole('heading', { name: 'Report something illegal' }).waitFor()
  await isFine()
})

it('the page of the link to set up has none', () => {
  expect(onSetUp).toEqual([])
})

it('a text that is opened by a review link has none, and fits a phone', async () => {
  await staff.goto(`${site.origin}/admin/posts?status=published`)
  const post = staff.getByRole('main').locator('a[href^="/admin/posts/0"]').first()
  await staff.goto(`${site.origin}${await post.getAttribute('href')}/review`)
  await staff.getByLabel('They may say that it can be published').check()
  await staff.getByRole('button', { name: 'Make the link' }).click()
  const link = await staff.getByLabel(/Send this link to them alone/).inputValue()
  expect(await violationsOn(staff)).toEqual([])
  await reader.goto(link)
  await reader.getByRole('button', { name: 'Send the note' }).waitFor()
  await reader.getByRole('button', { name: 'Yes, this may be published' }).waitFor()
  expect(await violationsOn(reader)).toEqual([])
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    phone.viewport.width,
  )
})

it('signing in has no violation', async () => {
  await reader.goto(`${site.origin}/admin/sign-in`)
  expect(await violationsOn(reader)).toEqual([])
  await reader.getByLabel('Email').fill('nobody@lamplight.example')
  await reader.getByLabel('Password').fill('wrong')
  await reader.getByRole('button', { name: 'Sign in' }).click()
  await reader.getByText('E-mail or password is not right.').waitFor()
  expect(await violationsOn(reader)).toEqual([])
})

it('no screen of the desk has a violation', async () => {
  const found: Record<string, string[]> = {}
  for (const path of await listDeskPages(staff, site)) {
    await staff.goto(site.origin + path)
    await staff.getByRole('heading', { level: 1 }).or(staff.getByLabel('Title')).first().waitFor()
    const violations = await violationsOn(staff)
    if (violations.length > 0) found[path] = violations
  }
  expect(found).toEqual({})
})

it('lists of topics, tags, series and old addresses have none with their forms open', async () => {
  await staff.goto(`${site.origin}/admin/settings/topics`)
  await staff
    .getByRole('button', { name: /into another topic$/ })
    .first()
    .click()
  await staff
    .getByRole('button', { name: /into another tag$/ })
    .first()
    .click()
  for (const into of await staff.getByLabel(/^Merge “/).all()) await into.selectOption({ index: 1 })
  await staff.getByRole('button', { name: 'Add a topic' }).click()
  expect(await violationsOn(staff)).toEqual([])
  await staff.goto(`${site.origin}/admin/settings/series`)
  await staff.getByRole('button', { name: 'Add a series' }).click()
  await staff.getByLabel('Add a post').fill('e')
  await staff.getByRole('button', { name: 'Find' }).click()
  await staff
    .getByRole('button', { name: /^Add “/ })
    .first()
    .click()
  expect(await violationsOn(staff)).toEqual([])
  await staff.goto(`${site.origin}/admin/settings/redirects`)
  await staff.getByLabel('Old address').fill('/the-old-letter/')
  await staff.getByLabel('Leads to').fill('/about/')
  await staff.getByRole('button', { name: 'Add', exact: true }).click()
  await staff.getByText('/the-old-letter/ leads to /about/ now.').waitFor()
  const csv = Buffer.from('/another-letter/,/about/\n/the-old-letter/,nowhere')
  await staff
    .locator('input[type=file]')
    .setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: csv })
  await staff.getByText('Cannot be: 1').waitFor()
  expect(await violationsOn(staff)).toEqual([])
  await staff.getByRole('button', { name: 'Bring the lines that can be' }).click()
  await staff.getByText('1 added, 1 left out.').waitFor()
  expect(await violationsOn(staff)).toEqual([])
})

it('a change to many posts has none, before it and after it', async () => {
  await staff.goto(`${site.origin}/admin/posts?status=published`)
  await staff
    .getByRole('checkbox', { name: /^Choose “/ })
    .first()
    .check()
  expect(await violationsOn(staff)).toEqual([])
  await staff.getByLabel('What to do').selectOption('comments')
  await staff.getByRole('combobox', { name: 'Comments', exact: true }).selectOption('held')
  await staff.getByRole('button', { name: 'Do it' }).click()
  await staff.getByText('One post changed.').waitFor()
  expect(await violationsOn(staff)).toEqual([])
  await staff.getByRole('button', { name: 'Undo' }).click()
  await staff.getByText('One post is as before.').waitFor()
  expect(await violationsOn(staff)).toEqual([])
})

it('the page behind an invitation has none', async () => {
  const mona = { name: 'Mona Weiss', email: 'mona@lamplight.example', role: 'Moderator' } as const
  const link = await inviteByLink(staff, site, mona)
  expect(await violationsOn(staff)).toEqual([])
  await reader.goto(link)
  await reader.getByLabel('Password').waitFor()
  expect(await violationsOn(reader)).toEqual([])
})

it('the editor with everything open has none', async () => {
  await staff.goto(`${site.origin}/admin/posts/new`)
  await staff.getByRole('textbox', { name: 'Body' }).fill('A line to link.')
  await staff.getByRole('button', { name: 'Publish', exact: true }).click()
  await staff.getByRole('heading', { name: 'First this' }).waitFor()
  expect(await violationsOn(staff)).toEqual([])
  await staff.getByRole('button', { name: 'Schedule', exact: true }).click()
  await staff.getByRole('button', { name: 'Link', exact: true }).click()
  expect(await violationsOn(staff)).toEqual([])
  await staff.getByRole('button', { name: 'Picture', exact: true }).click()
  await staff.getByRole('dialog').getByRole('list').getByRole('button').first().waitFor()
  expect(await violationsOn(staff)).toEqual([])
  await staff.getByRole('dialog').getByRole('list').getByRole('button').first().click()
  await staff.getByRole('dialog').waitFor({ state: 'hidden' })
  await staff
    .getByLabel('Caption', { exact: true })
    .or(staff.getByText(/^Described:/))
    .first()
    .waitFor()
  expect(await violationsOn(staff)).toEqual([])
})

it('the sitting with a decision, words for a writer and a preview has none', async () => {
  await staff.goto(`${site.origin}/admin/comments/practice`)
  const card = staff.getByRole('article', { name: /^Comment by Lena/ })
  await card.getByRole('button', { name: 'Decline', exact: true }).click()
  await card.getByText(/^Say why/).click()
  await staff.getByText('Look through it').click()
  await staff
    .getByRole('article', { name: /^Comment by Marcus/ })
    .getByText('Take parts out')
    .click()
  expect(await violationsOn(staff)).toEqual([])
  await staff.getByRole('button', { name: 'One decision for all 1' }).click()
  await staff.getByRole('dialog').getByRole('button', { name: 'Spam all 1' }).waitFor()
  expect(await violationsOn(staff)).toEqual([])
})

it('the queue with a decision, a reply and the list of keys has none', async () => {
  await staff.goto(`${site.origin}/admin/comments?tab=approved`)
  const card = staff.getByRole('article').first()
  await card.getByRole('button', { name: 'Reply' }).click()
  await card.getByLabel('Your reply').waitFor()
  await card.getByRole('checkbox', { name: /^Choose/ }).check()
  expect(await violationsOn(staff)).toEqual([])
  await staff.goto(`${site.origin}/admin/comments?tab=spam`)
  await staff.getByRole('button', { name: 'Trash' }).first().click()
  await staff.getByText('In the trash for 30 days.').waitFor()
  expect(await violationsOn(staff)).toEqual([])
  await staff.keyboard.press('?')
  await staff.getByRole('dialog', { name: 'Keys' }).waitFor()
  expect(await violationsOn(staff)).toEqual([])
  await staff.keyboard.press('Escape')
  await staff.getByRole('button', { name: 'Undo' }).first().click()
  await staff.getByRole('button', { name: 'Trash' }).first().waitFor()
})
