import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { desk } from './browser.ts'
import { startEmpty } from './desk.ts'
import { openSite } from './open-site.ts'

const { site, open } = openSite({ empty: true })
let page: Page

/** The blog of one post as one of 230: more than a page of the list, and than goes in one piece. */
function manyPosts(): Buffer {
  const blog = readFileSync('tests/fixtures/wxr/plain-1.1.xml', 'utf8').trim()
  const [before, item, after] = blog.split(/(?=<item>)|(?<=<\/item>)/)
  const items = Array.from({ length: 230 }, (_, at) =>
    item!
      .replaceAll('rice-salt', `rice-${at}`)
      .replace('?p=1<', `?p=${at + 1}<`)
      .replace('_id>1<', `_id>${at + 1}<`),
  )
  return Buffer.from([before, ...items, after].join(''))
}

beforeAll(async () => {
  page = await open(desk)
  await startEmpty(page, site)
  await page.goto(`${site.origin}/admin/import`)
  const file = { name: 'many.xml', mimeType: 'text/xml', buffer: manyPosts() }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Bring it' }).click()
  await page.getByRole('heading', { name: 'Brought', exact: true }).waitFor({ timeout: 60_000 })
})

it('changes all posts of a list, says how many before, and brings all of them back', async () => {
  await page.goto(`${site.origin}/admin/posts?search=Rice`)
  await page
    .getByRole('checkbox', { name: /^Choose “/ })
    .first()
    .check()
  await page.getByText('One chosen').waitFor()
  await page.getByRole('button', { name: 'Choose all 40 here' }).click()
  await page.getByRole('button', { name: 'Choose all of this list, on other pages too' }).click()
  await page.getByText('230 chosen, on other pages too').waitFor()
  await page.getByLabel('What to do').selectOption('trash')
  await page.getByRole('button', { name: 'Do it with 230 posts' }).click()
  await page.getByText('230 posts changed.').waitFor({ timeout: 60_000 })
  await page.getByText('Nothing fits these filters.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('230 posts are as before.').waitFor({ timeout: 60_000 })
  await page
    .getByRole('checkbox', { name: /^Choose “/ })
    .first()
    .waitFor()
})

it('chooses only what is on the page again once a box is changed', async () => {
  await page.goto(`${site.origin}/admin/posts?search=Rice`)
  const boxes = page.getByRole('checkbox', { name: /^Choose “/ })
  await boxes.first().check()
  await page.getByRole('button', { name: 'Choose all 40 here' }).click()
  await page.getByRole('button', { name: 'Choose all of this list, on other pages too' }).click()
  await page.getByText('230 chosen, on other pages too').waitFor()
  await boxes.first().uncheck()
  await page.getByText('39 chosen', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Do it', exact: true }).waitFor()
})

it('gives all posts of an author to another, and takes them back', async () => {
  await page.goto(`${site.origin}/admin/settings/authors/new`)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Tevy Marlowe')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/\/authors$/)
  await page.goto(`${site.origin}/admin/settings/authors`)
  await page.getByRole('link', { name: /Bopha Keo/ }).click()
  await page.getByLabel('Give 230 posts of Bopha Keo to').selectOption('Tevy Marlowe')
  await page.getByRole('button', { name: 'Give them away …' }).click()
  await page.getByText('You can undo it for a day.').waitFor()
  await page.getByRole('button', { name: 'Give 230 posts to Tevy Marlowe' }).click()
  await page.getByText('Done: 230 posts of Bopha Keo are now with Tevy Marlowe.').waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('230 posts are as before.').waitFor({ timeout: 60_000 })
  await page.reload()
  await page.getByLabel('Give 230 posts of Bopha Keo to').waitFor()
})
