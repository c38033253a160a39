import type { Page } from 'playwright-core'
import { eventually } from '../process/site.ts'
import { desk, phone } from './browser.ts'
import { acceptInvitation, ada, inviteByLink, type Person, password, startEmpty, type } from './desk.ts'
import { openSite } from './open-site.ts'

/** One text that is written through everything that loses words. Each test goes on where the one before ended. */
const eda: Person = { name: 'Eda Lund', email: 'eda@lamplight.example', role: 'Editor' }
const { site, open } = openSite({ empty: true })
let first: Page
let second: Page
let address: string

const body = (page: Page) => page.getByRole('textbox', { name: 'Body' })
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d on the server$/).waitFor()

async function write(page: Page, text: string): Promise<void> {
  await body(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

test('what is written is on the server without anybody asking for it', async () => {
  first = await open(phone)
  await startEmpty(first, site)
  await first.goto(`${site.origin}/admin/posts/new`)
  await type(first, 'Title', 'The flood')
  await write(first, 'It rose at night.')
  await saved(first)
  expect(new URL(first.url()).pathname).toMatch(/^\/admin\/posts\/[0-9a-f-]{36}$/)
  await first.reload()
  await body(first).getByText('It rose at night.').waitFor()
})

test('nothing typed is gone when the network is, and saving goes on by itself', async () => {
  await first.context().setOffline(true)
  await write(first, ' We sat on the roof.')
  await first.getByText('The site does not answer; saving goes on when it does.').waitFor()
  await first.context().setOffline(false)
  await saved(first)
})

test('after a session has ended a link opens the sign-in, and saving goes on by itself', async () => {
  const cookies = await first.context().cookies()
  await first.context().clearCookies()
  await write(first, ' A boat came.')
  const link = first.getByRole('link', { name: 'Sign in again in another tab' })
  await link.waitFor()
  const opened = first.waitForEvent('popup')
  await link.click()
  const entry = await opened
  await entry.getByLabel('Email').fill(ada.email)
  await entry.getByLabel('Password').fill(password)
  await entry.getByRole('button', { name: 'Sign in' }).click()
  await entry.getByRole('navigation', { name: 'Places' }).waitFor()
  await entry.close()
  await saved(first)
  expect(cookies.length).toBeGreaterThan(0)
})

test('readers of a public post see a change only when it is updated', async () => {
  await first.getByRole('radio', { name: 'No one' }).check()
  await first.getByRole('button', { name: 'Publish', exact: true }).click()
  await first.getByText(/^Published /).waitFor()
  address = new URL(await first.getByLabel('Address').inputValue(), site.origin).href
  await write(first, ' Nobody was hurt.')
  await first.getByText(/readers do not see it yet$/).waitFor()
  expect(await cutWords(first)).toEqual([])
  const page = async () => await (await fetch(address)).text()
  expect(await page()).not.toContain('Nobody was hurt.')
  await first.getByRole('button', { name: 'Update', exact: true }).click()
  await saved(first)
  expect(await page()).toContain('Nobody was hurt.')
})

test('what was discarded is gone from the post, and stays in the history', async () => {
  await write(first, ' Or so we thought.')
  await first.getByText(/readers do not see it yet$/).waitFor()
  await first.getByRole('button', { name: 'Discard' }).click()
  await body(first).getByText('Or so we thought').waitFor({ state: 'detached' })
  await body(first).getByText('Nobody was hurt.').waitFor()
})

test('words that only the device has stand beside the server’s before anything is replaced', async () => {
  const [link, context] = [first.url(), first.context()]
  const cookies = await context.cookies()
  await context.clearCookies()
  await write(first, ' The bridge held.')
  await first.getByRole('link', { name: 'Sign in again in another tab' }).waitFor()
  await first.close()
  await context.addCookies(cookies)
  first = await context.newPage()
  await first.goto(link)
  await first.getByRole('heading', { name: 'This device has words that are not on the server' }).waitFor()
  expect(await body(first).textContent()).not.toContain('The bridge held.')
  await first.getByRole('button', { name: 'Look at both' }).click()
  await first.locator('.compared').getByText('The bridge held.').waitFor()
  await first.getByRole('button', { name: 'All of this device' }).click()
  await first.getByRole('button', { name: 'Save the text as chosen' }).click()
  await body(first).getByText('The bridge held.').waitFor()
  await first.getByText(/readers do not see it yet$/).waitFor()
})

test('who comes second reads along until they take over, and the other is told', async () => {
  const link = await inviteByLink(await anotherTab(first), site, eda)
  second = await open(desk)
  await acceptInvitation(second, link)
  await second.goto(first.url())
  await second.getByText(/^Ada Brandt has been writing here since \d\d:\d\d/).waitFor()
  expect(await body(second).getAttribute('contenteditable')).toBe('false')
  await second.getByRole('button', { name: 'Take over' }).click()
  await second.getByText('Ada Brandt has this open to read').waitFor()
  await write(second, ' The school opened again.')
  await second.getByText(/readers do not see it yet$/).waitFor()
  await first.getByText(/^Eda Lund has taken over/).waitFor()
  expect(await body(first).getAttribute('contenteditable')).toBe('false')
})

test('two texts of one post are brought together place by place', async () => {
  const window = await anotherTab(second)
  await window.goto(second.url())
  await window.getByText(/^You have this open in another window/).waitFor()
  const stored = second.waitForResponse(/autosave$/)
  await write(second, ' In May.')
  await stored
  await write(window, ' With new benches.')
  await window.getByRole('heading', { name: 'Two texts of one post' }).waitFor()
  await window.getByRole('button', { name: 'Compare and bring together' }).click()
  await window.locator('.compared').getByText('In May.').waitFor()
  await window.getByText('Both', { exact: true }).click()
  await window.getByRole('button', { name: 'Save the text as chosen' }).click()
  await window.getByText(/readers do not see it yet$/).waitFor()
  expect(await body(window).textContent()).toMatch(/benches[\s\S]*May/)
  await window.close()
})

test('two texts are brought together by the keys alone', async () => {
  await second.reload()
  await body(second).getByText('With new benches.').waitFor()
  const window = await anotherTab(second)
  await window.goto(second.url())
  await window.getByText(/^You have this open in another window/).waitFor()
  const stored = second.waitForResponse(/autosave$/)
  await write(second, ' Lessons began.')
  await stored
  await write(window, ' Teachers came back.')
  await window.getByRole('button', { name: 'Compare and bring together' }).press('Enter')
  await eventually(async () => (await focused(window)) === 'Two texts of one post')
  await tabTo(window, 'first')
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('ArrowRight')
  expect(await focused(window)).toBe('both')
  await tabTo(window, 'Save the text as chosen')
  await window.keyboard.press('Enter')
  await window.getByRole('heading', { name: 'Two texts of one post' }).waitFor({ state: 'detached' })
  expect(await body(window).textContent()).toMatch(/Teachers came back[\s\S]*Lessons began/)
  await eventually(() => body(window).evaluate((text) => text === document.activeElement))
  await window.close()
})

test('the history shows what each sitting brought, and two versions are compared', async () => {
  await second.goto(`${second.url()}/revisions`)
  await second
    .getByRole('heading', { name: /^Ada Brandt, / })
    .first()
    .waitFor()
  await second
    .getByText(/Came too late and was kept here/)
    .first()
    .waitFor()
  const boxes = second.getByRole('checkbox')
  await boxes.last().check()
  await boxes.first().check()
  await second.getByRole('link', { name: 'Compare the two' }).click()
  await second.getByRole('heading', { name: 'What changed' }).waitFor()
  await second.locator('.compared mark').first().waitFor()
})

test('words that only this device has stand beside the server’s text, and taking them over can be undone', async () => {
  const address = first.url()
  const context = second.context()
  await second.goto(address)
  await context.setOffline(true)
  await write(second, ' A goat was lost.')
  await second.getByText('The site does not answer; saving goes on when it does.').waitFor()
  await second.close()
  await first.getByRole('button', { name: 'Take it back' }).click()
  await eventually(async () => (await body(first).getAttribute('contenteditable')) === 'true')
  await write(first, ' The road is open.')
  await first.getByText(/readers do not see it yet$/).waitFor()

  await context.setOffline(false)
  second = await context.newPage()
  await second.goto(address)
  await second.getByRole('button', { name: 'Take over' }).click()
  const panel = second.getByRole('region', { name: 'This device has words that are not on the server' })
  await panel.getByRole('button', { name: 'Look at both' }).press('Enter')
  await eventually(async () => (await focused(second))?.startsWith('This device has words') === true)
  await panel.getByText('A goat was lost.').waitFor()
  await panel.getByText('The road is open.').waitFor()
  expect(await body(second).textContent()).toMatch(/^(?!.*goat).*The road is open\./s)
  expect(await body(second).evaluate((text) => text.closest('[inert]') !== null)).toBe(true)

  await panel.getByRole('button', { name: 'All of this device' }).click()
  const stored = second.waitForResponse(/autosave$/)
  await panel.getByRole('button', { name: 'Save the text as chosen' }).click()
  await stored
  await panel.waitFor({ state: 'detached' })
  expect(await body(second).textContent()).toMatch(/^(?!.*The road is open).*A goat was lost\./s)

  await second.goto(`${address}/revisions`)
  const before = second
    .getByRole('listitem')
    .filter({ has: second.getByRole('heading', { name: /^Ada Brandt, / }) })
  await before
    .first()
    .getByRole('link', { name: /^Saved by itself/ })
    .first()
    .click()
  await second.getByRole('button', { name: 'Restore' }).click()
  await body(second).getByText('The road is open.').waitFor()
  expect(await body(second).textContent()).not.toContain('goat')
  await second.getByRole('region', { name: /^This device has words/ }).waitFor({ state: 'detached' })
})

/** What the keys would act on: the value of a choice, or the words of anything else. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return element instanceof HTMLInputElement ? element.value : element?.textContent
  })

async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 100; steps += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === name) return
  }
  throw new Error(`The Tab key does not come to “${name}”.`)
}

async function anotherTab(page: Page): Promise<Page> {
  return await page.context().newPage()
}

/** What of the bar cannot be read whole. */
async function cutWords(page: Page): Promise<(string | null)[]> {
  return await page
    .locator('.how-it-stands > span, .what-next .mantine-Button-label')
    .evaluateAll((elements) =>
      elements
        .filter(
          ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
            scrollWidth > clientWidth || scrollHeight > clientHeight,
        )
        .map(({ textContent }) => textContent),
    )
}
