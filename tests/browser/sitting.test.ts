import type { Locator, Page } from 'playwright-core'
import { ask, embeddedUrl } from '../drills/rows.ts'
import { eventually } from '../process/site.ts'
import { desk } from './browser.ts'
import { acceptInvitation, inviteByLink, lookAround, openQueue, type Person } from './desk.ts'
import { openSite } from './open-site.ts'
import { clearQueue, insertWaiting } from './waiting-comments.ts'

/**
 * One sitting: a hundred comments wait, a moderator clears them by keyboard alone, and a colleague is there too. Each
 * test goes on where the one before ended.
 */
const waiting = 100
const tevy: Person = { name: 'Tevy Roth', email: 'tevy@lamplight.example', role: 'Moderator' }
const joon: Person = { name: 'Joon Pell', email: 'joon@lamplight.example', role: 'Moderator' }

const { site, open } = openSite()
let moderator: Page
let colleague: Page

beforeAll(async () => {
  const administrator = await open(desk)
  await lookAround(administrator, site)
  moderator = await open(desk)
  await acceptInvitation(moderator, await inviteByLink(administrator, site, tevy))
  colleague = await open(desk)
  await acceptInvitation(colleague, await inviteByLink(administrator, site, joon))
  await fillQueue()
})

const card = (page: Page, number: number): Locator =>
  page.getByRole('article', { name: new RegExp(`^Comment by Reader ${number} on `) })
const press = (...keys: string[]) =>
  keys.reduce((done, key) => done.then(() => moderator.keyboard.press(key)), Promise.resolve())
const isCurrent = async (number: number) =>
  (await card(moderator, number).getAttribute('aria-current')) === 'true'

test('the sitting opens with its piles, and offers practice to who never decided', async () => {
  await openQueue(moderator, site)
  for (const name of [/^Needs the safety lead 1/, /^New people 99/])
    await moderator.getByRole('heading', { level: 2, name }).waitFor()
  await moderator.getByRole('link', { name: 'Practise on invented comments first' }).waitFor()
})

test('what may put somebody in danger is covered, and only handed over or declined', async () => {
  const danger = card(moderator, 1)
  expect(await danger.getByText('I know her').isVisible()).toBe(false)
  const buttons = danger.locator('.decisions').getByRole('button')
  expect(await buttons.allTextContents()).toEqual(['Decline', 'Hand over'])
  do await press('j')
  while (!(await isCurrent(1)))
  await press('o')
  await danger.getByText('I know her').waitFor()
  await press('h')
  await danger.getByText('Handed over.').waitFor()
})

test('keys decide and go on by themselves; one is taken back', async () => {
  expect(await isCurrent(2)).toBe(true)
  await press('a', 'a', 's', 'd', 'x')
  await card(moderator, 6).getByText('Declined.').waitFor()
  await card(moderator, 5).getByText('In the trash for 30 days.').waitFor()
  await moderator.getByText('Reader 6: declined').waitFor()
  await press('z')
  await card(moderator, 6).getByRole('button', { name: 'Approve', exact: true }).waitFor()
  await eventually(() => isCurrent(6))
  await press('a')
  await card(moderator, 6).getByText('Approved. Readers see it now.').waitFor()
})

test('one sees what the colleague has open, and may decide all the same', async () => {
  await openQueue(colleague, site)
  await card(colleague, 9).getByRole('checkbox').focus()
  await eventually(async () => {
    const leases = await ask(
      embeddedUrl(site.dataDir),
      `SELECT FROM comment_lease l JOIN comment c ON c.id = l.comment_id WHERE c.author_name = 'Reader 9'`,
    )
    return leases.length === 1
  })
  await press('a')
  await card(moderator, 9).getByText('Joon Pell has this open').waitFor()
})

test('who was slower is told by whom it was decided, and nothing is decided twice', async () => {
  await card(colleague, 8).getByRole('button', { name: 'Spam' }).click()
  await card(colleague, 8).getByText('Marked as spam.').waitFor()
  expect(await isCurrent(8)).toBe(true)
  await press('a')
  await moderator.getByText(/^Reader 8: Joon Pell marked this as spam/).waitFor()
  const [row] = await rowsOf('Reader 8')
  expect(row).toEqual({ status: 'spam', events: 1 })
})

test('words that were written stay, when the colleague was faster, and can be sent after all', async () => {
  await eventually(() => isCurrent(9))
  await press('w')
  const words = card(moderator, 9).getByLabel('Words')
  await eventually(() => words.evaluate((field) => field === document.activeElement))
  await press('Control+a')
  await moderator.keyboard.type('Thank you, Reader 9. Please write to us instead.')
  await card(colleague, 9).getByRole('button', { name: 'Approve', exact: true }).click()
  await card(colleague, 9).getByText('Approved. Readers see it now.').waitFor()
  await press('Tab', 'Enter')
  await card(moderator, 9)
    .getByRole('alert')
    .getByText(/^Joon Pell approved this/)
    .waitFor()
  expect(await words.inputValue()).toBe('Thank you, Reader 9. Please write to us instead.')
  await card(moderator, 9).getByRole('button', { name: 'Decline, and say it like this' }).focus()
  await press('Enter')
  await card(moderator, 9).getByText('Declined.').waitFor()
  expect(await rowsOf('Reader 9')).toEqual([{ status: 'rejected', events: 2 }])
})

test('the rest is cleared by keyboard, and the sitting has an end', async () => {
  await card(moderator, 9).focus()
  for (let number = 10; number <= waiting; number += 1) {
    if (!(await isCurrent(number))) await press('j')
    await eventually(() => isCurrent(number))
    await press(number % 5 === 0 ? 's' : 'a')
  }
  await moderator.getByText(/^Done\. \d+ settled, 1 handed over\. Thank you\.$/).waitFor()
  const left = await ask(
    embeddedUrl(site.dataDir),
    `SELECT FROM comment WHERE status = 'waiting' AND body LIKE 'Sitting%'`,
  )
  expect(left).toEqual([])
})

test('many are decided once, after exactly what will change was shown', async () => {
  await fillSpam()
  await openQueue(moderator, site)
  await moderator.getByRole('button', { name: 'One decision for all 12' }).click()
  const dialog = moderator.getByRole('dialog', { name: 'One decision for all of these' })
  await dialog.getByText('12 comments by Shop 1, Shop 2 and 10 others.').waitFor()
  await dialog.getByRole('button', { name: 'Spam all 12' }).press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await moderator.getByText('12 comments: to spam').waitFor()
  await moderator.getByRole('button', { name: 'Take back' }).press('Enter')
  await moderator.getByRole('button', { name: 'Take back' }).waitFor({ state: 'hidden' })
  const [row] = await ask<{ count: number }>(
    embeddedUrl(site.dataDir),
    `SELECT count(*)::int AS count FROM comment WHERE status = 'waiting' AND author_name LIKE 'Shop %'`,
  )
  expect(row).toEqual({ count: 12 })
})

test('keys that were turned off stay off', async () => {
  await moderator.getByRole('button', { name: 'all keys' }).press('Enter')
  await moderator.getByRole('switch', { name: 'Listen to single keys' }).press('Space')
  await eventually(async () => {
    const off = await ask(embeddedUrl(site.dataDir), 'SELECT FROM account WHERE NOT queue_keys')
    return off.length === 1
  })
  await moderator.reload()
  await moderator.getByText('Single keys are off.').waitFor()
})

test('practice answers each decision and keeps nothing', async () => {
  await moderator.goto(`${site.origin}/admin/comments/practice`)
  const first = moderator.getByRole('article', { name: /^Comment by Marcus T\./ })
  await first.getByRole('button', { name: 'Decline', exact: true }).click()
  await moderator.getByText(/It disagrees, and that is no reason/).waitFor()
  await first.getByRole('button', { name: 'Undo' }).click()
  await first.getByRole('button', { name: 'Approve', exact: true }).click()
  await moderator.getByText(/Disagreeing with us is no reason to decline/).waitFor()
})

async function fillQueue(): Promise<void> {
  await clearQueue(embeddedUrl(site.dataDir))
  for (let number = 1; number <= waiting; number += 1) {
    const isDanger = number === 1
    await insertWaiting(embeddedUrl(site.dataDir), {
      name: `Reader ${number}`,
      body: isDanger
        ? 'Sitting: I know her, she lives by the market.'
        : `Sitting: what reader ${number} thinks.`,
      pile: isDanger ? 'safety' : 'newcomer',
      minutesAgo: waiting - number,
    })
  }
}

async function fillSpam(): Promise<void> {
  for (let number = 1; number <= 12; number += 1) {
    await insertWaiting(embeddedUrl(site.dataDir), {
      name: `Shop ${number}`,
      body: `Cheap roofs number ${number}`,
      pile: 'spam',
      minutesAgo: 100 - number,
    })
  }
}

async function rowsOf(name: string): Promise<{ status: string; events: number }[]> {
  return await ask(
    embeddedUrl(site.dataDir),
    `SELECT c.status, (SELECT count(*)::int FROM moderation_event e WHERE e.comment_id = c.id) AS events
       FROM comment c WHERE c.author_name = $1`,
    [name],
  )
}
