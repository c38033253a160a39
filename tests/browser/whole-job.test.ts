import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { desk, phone } from './browser.ts'
import { acceptInvitation, goToFirst, inviteByLink, type Person, startEmpty, type } from './desk.ts'
import { openSite } from './open-site.ts'

/**
 * One story, from the printed link to the last comment. Each test goes on where the one before ended.
 */
const eda: Person = { name: 'Eda Lund', email: 'eda@lamplight.example', role: 'Editor' }
const title = 'A Bench by the River'
const picture = 'An empty bench under a tree, seen from behind'
const reader = { ...phone, javaScriptEnabled: false }
const waitingWords = /Your comment is awaiting moderation/

const { site, open } = openSite({ empty: true })
let administrator: Page
let editor: Page
let moderator: Page
let writer: Page
let address: string
let keptLink: string

test('the printed link makes the administrator, who starts empty', async () => {
  administrator = await open(desk)
  await startEmpty(administrator, site)
})

test('the link works once', async () => {
  const page = await open(desk)
  await page.goto(site.origin + site.setUpPath)
  await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor()
  await page.context().close()
})

test('an editor who was invited writes on a phone and saves a draft', async () => {
  const link = await inviteByLink(administrator, site, eda)
  editor = await open(phone)
  await acceptInvitation(editor, link)
  await editor.getByRole('link', { name: 'Write a new post' }).click()
  await type(editor, 'Title', title)
  await body(editor).click()
  await editor.keyboard.type('People rest here on the way home.')
  await editor.keyboard.press('Enter')
  await editor.getByLabel('Kind of text').selectOption('Heading')
  await editor.keyboard.type('Who built it')
  await editor.keyboard.press('Enter')
  await editor.keyboard.type('Two neighbours, with wood from a boat.')
  await save(editor)
  expect(new URL(editor.url()).pathname).toMatch(/^\/admin\/posts\/[0-9a-f-]{36}$/)
})

test('a picture is added with words for who does not see it', async () => {
  const file = { name: 'bench.jpg', mimeType: 'image/jpeg', buffer: await photograph() }
  await editor.getByRole('button', { name: 'Picture', exact: true }).click()
  const chooser = editor.waitForEvent('filechooser')
  await editor.getByRole('button', { name: 'Add from this device' }).click()
  const arrived = editor.waitForResponse(
    (answer) => answer.url().includes('/admin/media/uploads/') && answer.request().method() === 'POST',
  )
  await (await chooser).setFiles(file)
  await editor.getByRole('button', { name: 'Use this picture' }).click()
  await editor.getByLabel('Description', { exact: true }).fill(picture)
  await editor.getByLabel('Caption', { exact: true }).fill('The bench in May')
  await arrived
  await save(editor)
})

test('the preview shows the page before anybody else can see it', async () => {
  const opened = editor.waitForEvent('popup')
  await editor.getByRole('button', { name: 'More' }).click()
  await editor.getByRole('menuitem', { name: 'Preview' }).click()
  const preview = await opened
  await preview.getByRole('heading', { level: 1, name: title }).waitFor()
  await preview.getByRole('img', { name: picture }).waitFor()
  await preview.close()
  expect(await (await fetch(site.origin)).text()).not.toContain(title)
})

test('publishing asks first whether somebody could be harmed', async () => {
  const publish = editor.getByRole('button', { name: 'Publish', exact: true })
  await publish.click()
  await editor.getByRole('heading', { name: 'First this' }).waitFor()
  await editor.getByRole('radio', { name: 'No one' }).check()
  await publish.click()
  await editor.getByText(/^Published /).waitFor()
  await editor.getByRole('button', { name: 'More' }).click()
  const link = editor.getByRole('menuitem', { name: 'See it as readers do' })
  address = site.origin + (await link.getAttribute('href'))
  await editor.keyboard.press('Escape')
})

test('a reader without JavaScript reads it', async () => {
  writer = await open(reader)
  await writer.goto(site.origin)
  await writer.getByRole('link', { name: title }).first().click()
  expect(writer.url()).toBe(address)
  await writer.getByRole('heading', { level: 1, name: title }).waitFor()
  await writer.getByRole('heading', { level: 2, name: 'Who built it' }).waitFor()
  const shown = writer.locator('.body').getByRole('img', { name: picture })
  expect(Number(await shown.getAttribute('width'))).toBeGreaterThan(0)
  expect(Number(await shown.getAttribute('height'))).toBeGreaterThan(0)
  expect(await writer.locator('.body').getByText('The bench in May').count()).toBe(1)
})

test('a comment stands in its place for its writer, and nobody else sees it', async () => {
  await comment(writer, { name: 'Miriam', text: 'We sat there on *Sunday*.' })
  const own = writer.getByRole('article').filter({ hasText: 'We sat there on Sunday.' }).last()
  await own.getByText(waitingWords).waitFor()
  keptLink = await addressOf(own.getByRole('link', { name: /Keep this link/ }))
  const other = await open(reader)
  await other.goto(address)
  await other.getByText('Leave the first reply').waitFor()
  expect(await other.getByText('We sat there').count()).toBe(0)
  await other.goto(keptLink)
  await other.getByText(waitingWords).waitFor()
  await other.context().close()
})

test('a moderator approves by keyboard, and the next request shows it as number 1', async () => {
  moderator = await open({ ...desk, storageState: await editor.context().storageState() })
  await moderator.goto(`${site.origin}/admin`)
  await moderator.getByRole('link', { name: /^1 comment waits/ }).click()
  const card = moderator.getByRole('article', { name: `Comment by Miriam on ${title}` })
  await goToFirst(moderator, card)
  await moderator.keyboard.press('a')
  await card.getByText('Approved. Readers see it now.').waitFor()
  const shown = await numbered()
  expect(shown).toEqual([['1', 'Miriam']])
})

test('undo by keyboard makes it vanish again', async () => {
  await moderator.keyboard.press('z')
  const card = moderator.getByRole('article', { name: /Comment by Miriam/ })
  await card.getByRole('button', { name: 'Approve' }).waitFor()
  expect(await numbered()).toEqual([])
})

test('a reply of the team approves what it answers and stands below it with a badge', async () => {
  const card = moderator.getByRole('article', { name: /Comment by Miriam/ })
  await card.getByRole('button', { name: 'Reply' }).click()
  await card.getByLabel('Your reply').fill('You are always welcome.')
  await card.getByRole('checkbox', { name: /Otherwise your own name is shown/ }).uncheck()
  await card.getByRole('button', { name: 'Approve and publish the reply' }).click()
  await card.getByText('Your reply is published.').waitFor()
  expect(await numbered()).toEqual([
    ['1', 'Miriam'],
    ['2', 'Eda Lund'],
  ])
  await writer.goto(address)
  const answer = writer.getByRole('article').filter({ hasText: 'You are always welcome.' }).last()
  await answer.getByText('Team').waitFor()
})

test('the kept link says that the comment is published', async () => {
  await writer.goto(keptLink)
  await writer.getByText('Your comment is published.').waitFor()
  await writer.getByRole('link', { name: 'See it on the page' }).click()
  await writer.getByText('We sat there on Sunday.').waitFor()
})

test('who is declined reads the reason behind the link they kept', async () => {
  const link = await commentAnew({ name: 'Otto', text: 'Is it near the blue house behind the market?' })
  await moderator.goto(`${site.origin}/admin/comments`)
  const card = moderator.getByRole('article', { name: /Comment by Otto/ })
  await card.getByRole('button', { name: 'Decline', exact: true }).click()
  await card.getByText('Declined.').waitFor()
  await card.getByText(/Say why/).click()
  await card.getByRole('combobox', { name: 'Reason' }).selectOption('Could identify somebody')
  await card.getByRole('button', { name: 'Say it like this' }).click()
  await card.getByText(/^Its writer reads “.*could help somebody find a person we protect/).waitFor()
  await writer.goto(link)
  await writer.getByText('Your comment was not published.').waitFor()
  await writer.getByText(/could help somebody find a person we protect/).waitFor()
})

test('spam and trash go to their piles and are not told to their writer as such', async () => {
  const spam = await commentAnew({ name: 'Roofs', text: 'Cheap roofs at roofs.example' })
  const trash = await commentAnew({ name: 'Asdf', text: 'asdf' })
  await moderator.goto(`${site.origin}/admin/comments`)
  const spamCard = moderator.getByRole('article', { name: /Comment by Roofs/ })
  await spamCard.getByRole('button', { name: 'Spam' }).click()
  await spamCard.getByText('Marked as spam.').waitFor()
  const trashCard = moderator.getByRole('article', { name: /Comment by Asdf/ })
  await trashCard.getByRole('button', { name: 'Trash' }).click()
  await trashCard.getByText('In the trash for 30 days.').waitFor()
  for (const [pile, name] of [
    ['Spam', 'Roofs'],
    ['Trash', 'Asdf'],
  ]) {
    await moderator.getByRole('link', { name: new RegExp(`^${pile} `) }).click()
    await moderator.getByRole('article', { name: new RegExp(`Comment by ${name}`) }).waitFor()
  }
  for (const link of [spam, trash]) {
    await writer.goto(link)
    await writer.getByText('Your comment was not published.').waitFor()
    expect(await writer.getByText(/spam|trash/i).count()).toBe(0)
  }
  expect(await numbered()).toHaveLength(2)
})

/** The line that says *Saved* stands there from the save before: what counts is the server's answer. */
async function update(page: Page): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().headers()['next-action'] !== undefined)
  await page.getByRole('button', { name: 'Update', exact: true }).click()
  await answered
  await page.getByText(/^Saved \d\d:\d\d on the server/).waitFor()
}

test('an update of a published post reaches readers at their next request', async () => {
  await body(editor).getByText('People rest here').click()
  await editor.keyboard.press('End')
  await editor.keyboard.type(' Some sing.')
  await update(editor)
  await writer.goto(address)
  await writer.getByText('People rest here on the way home. Some sing.').waitFor()
  await writer.getByRole('img', { name: picture }).waitFor()
})

test('a save in a second window that began earlier keeps both texts and shows them', async () => {
  const second = await editor.context().newPage()
  await second.goto(editor.url())
  await editor.getByRole('textbox', { name: 'Title', exact: true }).fill(`${title}, Again`)
  await update(editor)
  await body(second).getByText('Two neighbours').click()
  await second.keyboard.press('End')
  await second.keyboard.type(' And a dog.')
  await second.getByRole('button', { name: 'Update', exact: true }).click()
  await second.getByRole('heading', { name: 'Two texts of one post' }).waitFor()
  await second.getByRole('button', { name: 'Compare and bring together' }).click()
  const compared = second.locator('.compared')
  await compared.getByText(/And a dog\./).waitFor()
  await compared.getByText('Again').first().waitFor()
  await second.getByRole('link', { name: 'The history' }).click()
  await second.getByText(/Came too late and was kept here/).waitFor()
  await second.close()
})

test('a schedule names its zone on the button', async () => {
  await administrator.goto(`${site.origin}/admin/settings/site`)
  await administrator.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Phnom_Penh')
  await administrator.getByRole('button', { name: 'Save' }).click()
  await administrator.getByText('Saved').first().waitFor()
  const page = await editor.context().newPage()
  await page.goto(`${site.origin}/admin/posts/new`)
  await type(page, 'Title', 'Tomorrow’s Post')
  await body(page).fill('It is not there yet.')
  await page.getByRole('radio', { name: 'No one' }).check()
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  await page.getByRole('button', { name: /^Schedule for \w+ \d+ \w+.* 09:00 \(UTC\+7\)$/ }).click()
  await page.getByText(/^Goes out .* 09:00 \(UTC\+7\)$/).waitFor()
  const path = await page.getByLabel('Address').inputValue()
  expect((await fetch(site.origin + path)).status).toBe(404)
  await page.close()
})

test('a post that is taken down says so with 410 and nothing of what was there', async () => {
  await editor.getByRole('button', { name: 'More' }).click()
  await editor.getByRole('menuitem', { name: 'Take down' }).click()
  await editor.getByText('Taken down', { exact: true }).waitFor()
  const answer = await writer.goto(address)
  expect(answer?.status()).toBe(410)
  await writer.getByRole('heading', { level: 1, name: 'This page has been taken down' }).waitFor()
  expect(await writer.getByText(/bench|Miriam/i).count()).toBe(0)
  await writer.goto(keptLink)
  await writer.getByText('The post that it belongs to is not public at the moment.').waitFor()
})

const body = (page: Page) => page.getByRole('textbox', { name: 'Body' })

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByText(/^Saved \d\d:\d\d on the server/).waitFor()
}

async function comment(page: Page, { name, text }: { name: string; text: string }): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Comment', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Post comment' }).click()
  await page.getByText(waitingWords).waitFor()
}

/** From a browser that never wrote here. @returns its kept link */
async function commentAnew(written: { name: string; text: string }): Promise<string> {
  const page = await open(reader)
  await comment(page, written)
  const link = await addressOf(page.getByRole('link', { name: /Keep this link/ }))
  await page.context().close()
  return link
}

const addressOf = async (link: ReturnType<Page['getByRole']>): Promise<string> =>
  site.origin + (await link.getAttribute('href'))

/** The comments that somebody sees who was never here, with their numbers. */
async function numbered(): Promise<string[][]> {
  const page = await open(reader)
  await page.goto(address)
  const numbers = await page.locator('#comments .comment-number').allTextContents()
  const names = await page.locator('#comments .comment-author').allTextContents()
  await page.context().close()
  return numbers.map((number, at) => [number.replace(/\D/g, ''), names[at]!])
}

/** As a telephone sends it. */
const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: '#7a9a6b' } })
    .jpeg()
    .toBuffer()
