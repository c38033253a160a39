import type { Page } from 'playwright-core'
import { desk, phone } from './browser.ts'
import { startEmpty, type } from './desk.ts'
import { openSite } from './open-site.ts'

/** A text that goes from its writer to the person in it, and out. Each test goes on where the one before ended. */
const { site, open } = openSite({ empty: true })
let writer: Page
let editorUrl: string
let link: string

const body = (page: Page) => page.getByRole('textbox', { name: 'Body', exact: true })

beforeAll(async () => {
  writer = await open(desk)
  await startEmpty(writer, site)
})

test('what the checks find is a list beside the text, and each leads to its place', async () => {
  await writer.goto(`${site.origin}/admin/posts/new`)
  await type(writer, 'Title', 'The loom by the river')
  await body(writer).click()
  await writer.keyboard.type('Sokha weaves under the old tree.')
  await writer.keyboard.press('Enter')
  await writer.keyboard.type('#### The colours ')
  await writer.keyboard.press('Enter')
  await writer.keyboard.type('Indigo comes first.')
  await writer.getByRole('button', { name: 'Save draft' }).click()
  const findings = writer.getByRole('region', { name: 'Before readers see it' })
  const heading = findings.getByRole('listitem').filter({ hasText: 'leaves out a step' })
  await heading.getByRole('button', { name: 'Go there' }).click()
  expect(await writer.evaluate(() => document.getSelection()?.toString().trim())).toBe('The colours')
  editorUrl = writer.url()
})

test('a link is made and shown once', async () => {
  await writer.getByRole('button', { name: 'More' }).click()
  await writer.getByRole('menuitem', { name: 'Show it to somebody' }).click()
  await type(writer, 'Who is it for?', 'Sokha')
  await writer.getByLabel('They may say that it can be published').check()
  await writer.getByRole('button', { name: 'Make the link' }).click()
  link = await writer.getByLabel(/Send this link to them alone/).inputValue()
  expect(link).toMatch(/\/-\/preview#[\w-]{32}$/)
  await writer.getByText('For Sokha').waitFor()
  await writer.getByText('Not opened yet').waitFor()
})

test('the person in the story opens it on a phone, marks words and says what is wrong', async () => {
  const person = await open(phone)
  const asked: string[] = []
  person.on('request', (request) => asked.push(request.url()))
  await person.goto(link)
  await person.getByText('Sokha weaves under the old tree.').waitFor()
  const secret = link.split('#')[1]!
  expect(person.url()).not.toContain(secret)
  expect(asked.slice(1).filter((url) => url.includes(secret))).toEqual([])
  await person.evaluate(() => {
    const words = document.querySelector('.body p')!.firstChild!
    document.getSelection()!.setBaseAndExtent(words, 19, words, 31)
  })
  await person.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('#review-quote')?.value === 'the old tree',
  )
  await person.getByLabel('Your note').fill('There is only one tree. It would be known.')
  await person.getByRole('button', { name: 'Send the note' }).click()
  await person.getByText('Thank you. Your note has arrived.').waitFor()
  await person.getByRole('textbox', { name: 'Your name' }).last().fill('Sokha')
  await person.getByRole('button', { name: 'Yes, this may be published' }).click()
  await person.getByText('You said yes on').waitFor()
})

test('without the script the link is pasted', async () => {
  const person = await open({ ...phone, javaScriptEnabled: false })
  await person.goto(link)
  await person.getByLabel('The link that you were sent').fill(link)
  await person.getByRole('button', { name: 'Read the text' }).click()
  await person.getByText('Sokha weaves under the old tree.').waitFor()
  await person.getByText('It would be known.').waitFor()
})

test('the note stands beside the text, leads to its words, and is done', async () => {
  await writer.goto(editorUrl)
  const notes = writer.getByRole('complementary', { name: 'About this post' })
  await notes.getByText('There is only one tree.').waitFor()
  await notes.getByRole('button', { name: 'the old tree' }).click()
  expect(await writer.evaluate(() => document.getSelection()?.toString())).toBe('the old tree')
  await notes.getByRole('textbox', { name: 'A note for whoever works on this' }).fill('Changed to “at home”.')
  await notes.getByText('About the old tree').waitFor()
  await notes.getByRole('button', { name: 'Leave the note' }).click()
  await notes.getByText('Changed to “at home”.').waitFor()
  const first = notes.getByRole('listitem').filter({ hasText: 'There is only one tree.' })
  await first.getByRole('button', { name: 'Done' }).click()
  await notes.getByText('Done (1)').waitFor()
})

test('what a check asks about goes out with a reason', async () => {
  await writer.getByRole('radio', { name: 'An adult' }).check()
  await writer.getByRole('button', { name: 'Publish', exact: true }).click()
  const findings = writer.getByRole('region', { name: 'Before readers see it' })
  await findings.getByText('Please mend it, or write why it is right as it is.').waitFor()
  await findings.getByRole('textbox', { name: 'Or say why it is right as it is' }).fill('It is a small part.')
  await writer.getByRole('button', { name: 'Publish', exact: true }).click()
  await writer.getByText(/^Published /).waitFor()
  await writer.goto(`${editorUrl}/review`)
  await writer.getByText('“It is a small part.”').waitFor()
  await writer.getByText(/Opened 2 times/).waitFor()
  await writer.getByRole('button', { name: 'Take back the link for Sokha' }).click()
  await writer.getByText('There is none.').waitFor()
  const person = await open(phone)
  await person.goto(link)
  await person.getByText('This link has ended.').waitFor()
})
