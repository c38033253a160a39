import type { Page } from 'playwright-core'
import { desk, phone } from './browser.ts'
import {
  acceptInvitation,
  ada,
  goToFirst,
  inviteByLink,
  lookAround,
  type Person,
  signIn,
  type,
} from './desk.ts'
import { listDeskPages } from './desk-pages.ts'
import { openSite } from './open-site.ts'
import { readerPages } from './reader-pages.ts'

const mona: Person = { name: 'Mona Weiss', email: 'mona@lamplight.example', role: 'Moderator' }

const { site, open } = openSite()
let administrator: Page
let moderator: Page

beforeAll(async () => {
  administrator = await open(desk)
  await lookAround(administrator, site)
  moderator = await open(desk)
  await acceptInvitation(moderator, await inviteByLink(administrator, site, mona))
})

const placesOf = (page: Page) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link').allTextContents()
const isAtSignIn = (page: Page) => page.getByRole('button', { name: 'Sign in' }).waitFor()

it('shows an administrator six places', async () => {
  const [house, ...others] = await placesOf(administrator)
  const places = others.slice(0, -1)
  expect(others.at(-1)).toBe(ada.name)
  expect(house).toBe('Kapok Lane Fellowship')
  expect(places).toEqual(['Desk', 'Posts', 'Comments', 'Pictures', 'Readers', 'Settings'])
})

it('shows a moderator the desk and the comments, and refuses the rest', async () => {
  await moderator.goto(`${site.origin}/admin`)
  expect((await placesOf(moderator)).slice(1, -1)).toEqual(['Desk', 'Comments'])
  expect(await moderator.getByRole('link', { name: /draft|post/i }).count()).toBe(0)
  await moderator.getByRole('link', { name: 'Comments', exact: true }).click()
  await moderator.getByRole('article').first().waitFor()
  for (const path of ['/admin/posts', '/admin/people', '/admin/settings/site', '/admin/pictures']) {
    const answer = await moderator.goto(site.origin + path)
    expect([path, answer!.status()]).toEqual([path, 403])
    expect(await moderator.getByText('Good Questions from Readers').count()).toBe(0)
  }
})

it('leads a visitor from any address of the desk to signing in, and shows nothing of it', async () => {
  const visitor = await open(desk)
  for (const path of ['/admin', '/admin/comments', '/admin/posts', '/admin/people']) {
    await visitor.goto(site.origin + path)
    await isAtSignIn(visitor)
    expect(new URL(visitor.url()).pathname).toBe('/admin/sign-in')
  }
  await visitor.context().close()
})

it('acts at once in every window when somebody signs out', async () => {
  const first = await open(desk)
  await signIn(first, site, mona)
  const second = await first.context().newPage()
  await second.goto(`${site.origin}/admin/comments`)
  const copied = await open({ ...desk, storageState: await first.context().storageState() })
  await copied.goto(`${site.origin}/admin`)
  await copied.getByRole('heading', { name: 'What waits for you' }).waitFor()
  await first.getByRole('button', { name: 'Sign out' }).click()
  await isAtSignIn(first)
  for (const page of [second, copied]) {
    await page.getByRole('link', { name: 'Comments', exact: true }).click()
    await isAtSignIn(page)
    await page.context().close()
  }
})

it('locks somebody out at their next click, and lets them in again', async () => {
  await moderator.goto(`${site.origin}/admin`)
  await administrator.goto(`${site.origin}/admin/people`)
  await administrator.getByRole('link', { name: mona.name }).click()
  await administrator.getByRole('button', { name: 'Lock out' }).click()
  await administrator.getByText('cannot sign in').waitFor()
  await moderator.getByRole('link', { name: 'Comments', exact: true }).click()
  await isAtSignIn(moderator)
  await administrator.getByRole('button', { name: 'Let in again' }).click()
  await administrator.getByRole('button', { name: 'Lock out' }).waitFor()
  await signIn(moderator, site, mona)
})

it('says no more than that e-mail or password is wrong', async () => {
  const visitor = await open(desk)
  for (const email of [ada.email, 'nobody@lamplight.example']) {
    await visitor.goto(`${site.origin}/admin/sign-in`)
    await visitor.getByLabel('Email').fill(email)
    await visitor.getByLabel('Password').fill('not the password')
    await visitor.getByRole('button', { name: 'Sign in' }).click()
    await visitor.getByRole('alert').getByText('E-mail or password is not right.').waitFor()
  }
  await visitor.context().close()
})

it('shows every screen within a phone, without an error or a refusal of the policy', async () => {
  const page = await open({ ...phone, storageState: await administrator.context().storageState() })
  for (const path of await listDeskPages(page, site)) {
    await page.goto(site.origin + path)
    await page.getByRole('heading', { level: 1 }).or(page.getByLabel('Title')).first().waitFor()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([path, width]).toEqual([path, phone.viewport.width])
  }
  await page.context().close()
})

it('lets no page run a script that is not ours, or a string, whoever it is for', async () => {
  const staffPages = await listDeskPages(administrator, site)
  const id = staffPages
    .find((path) => /^\/admin\/posts\/[0-9a-f-]{36}$/.test(path))!
    .split('/')
    .at(-1)
  const readers = readerPages.map(([, path]) => path)
  const apart = ['/admin/sign-in', `/admin/preview/${id}`, '/admin/look/preview']
  for (const path of [...staffPages, ...readers, ...apart]) {
    const answer = await administrator.request.get(site.origin + path)
    const policy = answer.headers()['content-security-policy'] ?? ''
    expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'none'")])
    const scripts = /script-src [^;]*/.exec(policy)?.[0] ?? ''
    expect([path, scripts]).toEqual([path, expect.not.stringMatching(/unsafe-|https?:|\*/)])
  }
})

it('keeps the policy while somebody writes, looks for pictures and decides', async () => {
  await administrator.goto(`${site.origin}/admin/posts`)
  await administrator.getByRole('link', { name: 'Good Questions from Readers' }).first().click()
  const body = administrator.getByRole('textbox', { name: 'Body' })
  await body.click()
  for (const tool of ['Bold', 'Bulleted list', 'Quotation']) {
    await administrator.getByRole('button', { name: tool, exact: true }).click()
  }
  await administrator.getByRole('button', { name: 'Picture', exact: true }).click()
  await administrator.getByRole('dialog').getByRole('list').getByRole('button').first().waitFor()
  await administrator.keyboard.press('Escape')
  await administrator.goto(`${site.origin}/admin/comments?tab=spam`)
  await goToFirst(administrator, administrator.getByRole('article').first())
  await administrator.keyboard.press('?')
  await administrator.getByRole('dialog', { name: 'Keys' }).waitFor()
})

it('takes nothing in that would be lost, while a slow phone still loads what keeps it', async () => {
  const page = await open({ ...phone, storageState: await administrator.context().storageState() })
  let release = () => {}
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/_next\/static\/.*\.js/, (route) => isReleased.then(() => route.continue()))
  await page.goto(`${site.origin}/admin/posts/new`, { waitUntil: 'commit' })
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  await title.focus()
  await page.keyboard.type('Lost')
  expect(await title.inputValue()).toBe('')
  release()
  await type(page, 'Title', 'Kept')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByText(/^Saved /).waitFor()
  await page.reload()
  expect(await title.inputValue()).toBe('Kept')
  await page.context().close()
})
