import type { Page } from 'playwright-core'
import { desk, phone } from './browser.ts'
import { acceptInvitation, ada, becomeAdministrator, password, type } from './desk.ts'
import { openSite } from './open-site.ts'

/** A new site on a phone, from the printed link to the desk. Each test goes on where the one before ended. */
const { site, open } = openSite({ empty: true })
let page: Page

const goOn = () => page.getByRole('button', { name: 'Save and go on' }).click()
const isAt = (title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor()
const firstSteps = () => page.getByRole('region', { name: 'First steps' })

test('begins with a name, and each step can be left for later', async () => {
  page = await open({ ...phone, timezoneId: 'Asia/Phnom_Penh' })
  await becomeAdministrator(page, site)
  await page.getByRole('button', { name: 'Start empty' }).click()
  await isAt('Name and logo')
  await page.getByRole('link', { name: 'Later', exact: true }).click()
  await isAt('Language and time zone')
  await page.getByRole('link', { name: '1: Name and logo' }).click()
  await type(page, 'Name of the site', 'Letters from the Lane')
  await type(page, 'Organisation', 'Lane Fellowship')
  await goOn()
  await isAt('Language and time zone')
})

test('proposes the time zone of whoever sits there', async () => {
  const zone = page.getByRole('combobox', { name: 'Time zone' })
  await zone.locator('option:checked', { hasText: 'Asia/Phnom_Penh' }).waitFor({ state: 'attached' })
  await goOn()
  await isAt('Four pages to begin with')
})

test('makes four drafts, of which none goes out with a blank in it', async () => {
  await page.getByRole('button', { name: 'Make these 4 drafts' }).click()
  await page.getByText('blanks to fill').first().waitFor()
  await page.getByRole('link', { name: 'Get help' }).click()
  await page.getByText('We at Lane Fellowship are no emergency service.').waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).first().click()
  await page
    .getByText(/still to fill in/)
    .first()
    .waitFor()
  expect((await page.context().request.get(`${site.origin}/get-help`)).status()).toBe(404)
})

test('asks who reads comments, and for a second administrator', async () => {
  await page.goto(`${site.origin}/admin/first-hour/comments`)
  await page.getByRole('radio', { name: 'I do' }).check()
  await goOn()
  await isAt('A second administrator')
  await type(page, 'Name', 'Bopha Sok')
  await type(page, 'Email', 'bopha@lamplight.example')
  await page.getByRole('button', { name: 'Make the invitation link' }).click()
  const link = await page.getByLabel(/this link to them/).inputValue()
  const second = await open(desk)
  await acceptInvitation(second, link)
  await second.context().close()
})

test('the desk lists what is left, as it is', async () => {
  await page.goto(`${site.origin}/admin`)
  expect(await firstSteps().getByRole('link').allTextContents()).toEqual(['What readers can do next'])
  await firstSteps().getByRole('link').click()
  await isAt('What readers can do next')
  await page.getByRole('button', { name: 'Add a step' }).click()
  await type(page, 'In a few words', 'Read the next letter')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Not saved yet').waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'To the desk' }).click()
  await isAt('What waits for you')
  expect(await firstSteps().count()).toBe(0)
})

test('an administrator sees the desk as somebody else does, changes nothing, and a bar says so', async () => {
  const administrator = await open(desk)
  await administrator.goto(`${site.origin}/admin/sign-in`)
  await administrator.getByLabel('Email').fill(ada.email)
  await administrator.getByLabel('Password').fill(password)
  await administrator.getByRole('button', { name: 'Sign in' }).click()
  await administrator.getByRole('navigation', { name: 'Places' }).waitFor()
  await administrator.goto(`${site.origin}/admin/people`)
  await administrator.getByRole('button', { name: 'Contributor', exact: true }).click()
  const bar = administrator.getByRole('region', { name: 'Looking as somebody else' })
  await bar.getByText('You see the desk as a contributor does.').waitFor()
  const places = administrator.getByRole('navigation', { name: 'Places' }).getByRole('link')
  expect((await places.allTextContents()).slice(1, -1)).toEqual(['Desk', 'Posts', 'Pictures'])
  await administrator.goto(`${site.origin}/admin/account`)
  await bar.waitFor()
  await administrator.getByLabel('First day away').fill('2030-01-01')
  await administrator.getByLabel('Last day away').fill('2030-01-02')
  await administrator.getByRole('button', { name: 'Save' }).click()
  await administrator.getByRole('alert').getByText('Nothing was changed').waitFor()
  await bar.getByRole('button', { name: 'Back to my own eyes' }).click()
  await administrator.getByRole('link', { name: 'Settings' }).waitFor()
  expect(await bar.count()).toBe(0)
})
