import type { Locator, Page } from 'playwright-core'
import type { Site } from './site.ts'

export interface Person {
  name: string
  email: string
  role: 'Administrator' | 'Editor' | 'Author' | 'Contributor' | 'Moderator' | 'Viewer'
}

export const password = 'four lamps along the lane'

export const ada: Person = { name: 'Ada Brandt', email: 'ada@lamplight.example', role: 'Administrator' }

/** Opens the one-time link that the start printed. */
export async function becomeAdministrator(
  page: Page,
  site: Pick<Site, 'origin' | 'setUpPath'>,
): Promise<void> {
  await page.goto(site.origin + site.setUpPath)
  await page.getByLabel('Your name').fill(ada.name)
  await page.getByLabel('Email').fill(ada.email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await page.getByRole('heading', { name: `Welcome, ${ada.name}` }).waitFor()
}

/** And keeps the demonstration. */
export async function lookAround(page: Page, site: Site): Promise<void> {
  await becomeAdministrator(page, site)
  await page.getByRole('button', { name: 'Look around' }).click()
  await page.getByRole('heading', { name: 'What waits for you' }).waitFor()
}

/** And leaves the first hour for later. */
export async function startEmpty(page: Page, site: Pick<Site, 'origin' | 'setUpPath'>): Promise<void> {
  await becomeAdministrator(page, site)
  await page.getByRole('button', { name: 'Start empty' }).click()
  await page.getByRole('heading', { name: 'Name and logo' }).waitFor()
  await page.goto(`${site.origin}/admin`)
  await page.getByRole('heading', { name: 'What waits for you' }).waitFor()
}

/** The link that an administrator copies for somebody. */
export async function inviteByLink(page: Page, site: Site, { name, email, role }: Person): Promise<string> {
  await page.goto(`${site.origin}/admin/people`)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('textbox', { name: 'Email', exact: true }).fill(email)
  await page.getByRole('combobox', { name: 'Role', exact: true }).click()
  await page.getByRole('option', { name: new RegExp(`^${role}:`) }).click()
  await page.getByRole('button', { name: 'Make the invitation link' }).click()
  return await page.getByLabel(/this link to them/).inputValue()
}

/** Chooses a password behind that link. */
export async function openInvitation(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Open the desk' }).click()
}

/** And is at the desk by it. */
export async function acceptInvitation(page: Page, link: string): Promise<void> {
  await openInvitation(page, link)
  await page.getByRole('heading', { name: 'What waits for you' }).waitFor()
}

export async function signIn(page: Page, site: Site, { email }: Person): Promise<void> {
  await page.goto(`${site.origin}/admin/sign-in`)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Places' }).waitFor()
}

/** Clicks into it first, as a person does: what is not ready yet takes no click. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.click()
  await field.fill(text)
}

/** And waits until it takes keys and focus: before, neither does anything. */
export async function openQueue(page: Page, site: Pick<Site, 'origin'>): Promise<void> {
  await page.goto(`${site.origin}/admin/comments`)
  await page.waitForFunction(() => {
    const card = document.querySelector('.queue-card')
    return card !== null && card.closest('[inert]') === null
  })
}

/** By keyboard; a page that was just opened may not listen to it yet. */
export async function goToFirst(page: Page, card: Locator): Promise<void> {
  do await page.keyboard.press('j')
  while ((await card.getAttribute('aria-current')) !== 'true')
}
