import type { Page } from 'playwright-core'
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

const preview = () => staff.frameLocator('iframe[title="Preview of the site"]')
const openLook = async () => {
  await staff.goto(`${site.origin}/admin/settings/look`)
  await preview().getByRole('heading', { level: 1 }).waitFor()
}
const save = async () => {
  await staff.getByRole('button', { name: 'Save', exact: true }).click()
  await staff.getByText('Saved. Readers see it now.').first().waitFor()
}
const menuOf = (page: Page) =>
  page.getByRole('navigation', { name: 'Menu' }).getByRole('link').allTextContents()

it('shows what is not saved in the preview alone', async () => {
  await openLook()
  await staff.getByRole('textbox', { name: 'Brand colour', exact: true }).fill('#ffd400')
  await staff.getByText(/By day it is shown darker/).waitFor()
  await staff.getByLabel('What it says').fill('River Day is on Saturday')
  await preview().getByRole('complementary', { name: 'Announcement' }).getByText('River Day').waitFor()
  await staff.getByText('Not saved yet: only you see it.').waitFor()
  await reader.goto(site.origin)
  expect(await reader.getByText('River Day is on Saturday').count()).toBe(0)
})

it('leads nowhere from the preview, and shows a post when asked', async () => {
  await preview().getByRole('link', { name: 'Hands at Work' }).first().click()
  await preview().getByRole('heading', { name: 'Neighbours, not projects.' }).waitFor()
  await staff.getByRole('button', { name: 'Newest post' }).click()
  await preview()
    .getByRole('heading', { level: 1, name: /River Day/ })
    .waitFor()
})

it('shows readers an announcement that was saved, above the page and never over it', async () => {
  await staff.getByLabel('Where it leads').fill('/events/')
  await save()
  await reader.goto(site.origin)
  const line = reader.getByRole('complementary', { name: 'Announcement' })
  const [above, title] = [await line.boundingBox(), await reader.locator('h1').boundingBox()]
  expect(above!.y + above!.height).toBeLessThanOrEqual(title!.y)
  await line.getByRole('link', { name: 'River Day is on Saturday' }).click()
  expect(new URL(reader.url()).pathname).toBe('/events/')
})

it('keeps the menu in the order that somebody gave it, in one row on a phone', async () => {
  await openLook()
  await staff.getByRole('button', { name: 'Move Photo Essays up' }).click()
  await staff.getByRole('button', { name: 'Take out Events' }).click()
  await save()
  await reader.goto(site.origin)
  const shown = await menuOf(reader)
  expect(shown.slice(0, 2)).toEqual(['Photo Essays', 'Field Notes'])
  expect(shown).not.toContain('Events')
  const tops = await reader
    .getByRole('navigation', { name: 'Menu' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)))
  expect(new Set(tops).size).toBe(1)
})

it('shows whole posts on the front page when that was chosen', async () => {
  await reader.goto(site.origin)
  expect(await reader.locator('.body').count()).toBe(0)
  await openLook()
  await staff.getByRole('radio', { name: /^Whole posts/ }).check()
  await staff.getByRole('textbox', { name: 'Posts a page' }).fill('2')
  await save()
  await reader.goto(site.origin)
  expect(await reader.locator('.body').count()).toBe(2)
  await openLook()
  await staff.getByRole('radio', { name: /^Cards/ }).check()
  await save()
  await reader.goto(site.origin)
  expect(await reader.locator('.body').count()).toBe(0)
})

it('wears a logo of the library, under the name of the organisation', async () => {
  await openLook()
  await staff.getByRole('button', { name: 'Choose a logo' }).click()
  await staff.getByRole('dialog').getByRole('list').getByRole('button').first().click()
  await staff.getByRole('img', { name: 'The logo' }).waitFor()
  await save()
  await reader.goto(site.origin)
  const logo = reader.getByRole('banner').getByRole('img', { name: 'Kapok Lane Fellowship' })
  expect(
    await logo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(0)
})

it('says what was wrong and keeps what was typed', async () => {
  await openLook()
  await staff.getByLabel('Where it leads').fill('somewhere')
  await staff.getByRole('button', { name: 'Save', exact: true }).click()
  await staff.getByText('An address begins with / or https://').first().waitFor()
  expect(await staff.getByLabel('Where it leads').inputValue()).toBe('somewhere')
})
