import type { Page } from 'playwright-core'
import { eventually } from '../process/site.ts'
import { desk, phone } from './browser.ts'
import { lookAround } from './desk.ts'
import { openSite } from './open-site.ts'

const { site, open } = openSite()
let staff: Page
let reader: Page

beforeAll(async () => {
  staff = await open(desk)
  reader = await open({ ...phone, javaScriptEnabled: false })
  await lookAround(staff, site)
})

const under = () => staff.getByLabel('Under which page')
const addressIs = (path: string) =>
  staff.waitForFunction(
    (wanted) => (document.querySelector('#field-path') as HTMLInputElement | null)?.value === wanted,
    path,
  )

async function publishUnderAbout(title: string) {
  await staff.goto(`${site.origin}/admin/posts/new?kind=page`)
  await staff.getByLabel('Title', { exact: true }).fill(title)
  await staff.getByRole('textbox', { name: 'Body' }).fill('Eleven people, two boats.')
  await staff.getByText('No one', { exact: true }).click()
  const about = await under().locator('option', { hasText: 'About' }).first().getAttribute('value')
  await under().selectOption(about)
  await staff.getByRole('button', { name: 'Put it there' }).click()
  await staff.getByRole('link', { name: 'Order of pages' }).waitFor()
  await staff.getByRole('button', { name: 'Publish', exact: true }).click()
  await staff.getByText(/^Published /).waitFor()
}

it('proposes the address under the page above, and shows readers the way there and back', async () => {
  await publishUnderAbout('Who we are')
  await addressIs('/about/who-we-are/')
  await reader.goto(`${site.origin}/about/`)
  await reader
    .getByRole('navigation', { name: 'More on this' })
    .getByRole('link', { name: 'Who we are' })
    .click()
  const trail = reader.getByRole('navigation', { name: 'The way to this page' })
  expect(await trail.locator('[aria-current="page"]').textContent()).toBe('Who we are')
  expect(await reader.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await trail.getByRole('link').first().click()
  expect(new URL(reader.url()).pathname).toBe('/about/')
})

it('leads old addresses on where the page moves and its address follows', async () => {
  await under().selectOption('')
  await staff.getByText('/who-we-are/', { exact: true }).waitFor()
  await staff.getByRole('button', { name: 'Let it follow' }).click()
  await addressIs('/who-we-are/')
  await reader.goto(`${site.origin}/about/who-we-are/`)
  expect(new URL(reader.url()).pathname).toBe('/who-we-are/')
  expect(await reader.getByRole('navigation', { name: 'The way to this page' }).count()).toBe(0)
})

it('orders pages by keyboard, without losing the place', async () => {
  await staff.goto(`${site.origin}/admin/settings/pages`)
  const pages = staff.locator('.page-order a')
  const last = (await pages.allTextContents()).at(-1)!
  const up = staff.getByRole('button', { name: `Move ${last} up` })
  await up.focus()
  const before = (await pages.allTextContents()).indexOf(last)
  await staff.keyboard.press('Enter')
  await eventually(async () => (await pages.allTextContents()).indexOf(last) < before)
  expect(await up.evaluate((button) => button === document.activeElement)).toBe(true)
})

it('shows the desk its pages as a tree', async () => {
  await publishUnderAbout('Where we are')
  await staff.goto(`${site.origin}/admin/posts?kind=page`)
  const row = staff.locator('.post-rows > li', { hasText: 'Where we are' })
  expect(await row.getAttribute('data-depth')).toBe('1')
})

it('offers what the site has to the menu, and says what a link does not lead to', async () => {
  await staff.goto(`${site.origin}/admin/settings/look`)
  const choice = staff.getByRole('combobox', { name: 'Add to “Menu” from this site' })
  await choice.fill('where we')
  await staff.getByRole('option', { name: 'Where we are' }).click()
  const menu = staff.getByRole('group', { name: 'Menu' })
  expect(await menu.getByLabel('Words').last().inputValue()).toBe('Where we are')
  const target = menu.getByLabel('Leads to').last()
  expect(await target.inputValue()).toBe('/about/where-we-are/')
  await target.fill('/about/who-we-are/')
  await menu.getByText('This is a former address.').waitFor()
  await target.fill('/never-there/')
  await menu.getByText('Nothing stands at this address.').waitFor()
  await staff.getByRole('button', { name: 'Save', exact: true }).click()
  await staff.getByText('Saved. Readers see it now.').first().waitFor()
})
