import type { Page } from 'playwright-core'
import { desk } from './browser.ts'
import { lookAround, type } from './desk.ts'
import { openSite } from './open-site.ts'
import { readerPages } from './reader-pages.ts'

const { site, open } = openSite()
let reader: Page
let administrator: Page

beforeAll(async () => {
  reader = await open({ ...desk, javaScriptEnabled: false })
  administrator = await open(desk)
  await lookAround(administrator, site)
})

it.each(readerPages)('%s says that it is a demonstration and asks not to be found', async (_kind, path) => {
  await reader.goto(site.origin + path)
  await reader.getByText('Demonstration: everyone and everything told here is invented.').waitFor()
  expect(await reader.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
})

it('goes in one act while the site runs, and leaves what somebody wrote', async () => {
  await administrator.goto(`${site.origin}/admin/posts/new`)
  await type(administrator, 'Title', 'Our Own First Post')
  await administrator.getByRole('textbox', { name: 'Body' }).fill('It stays.')
  await administrator.getByRole('radio', { name: 'No one' }).check()
  await administrator.getByRole('button', { name: 'Publish', exact: true }).click()
  await administrator.getByText(/^Published /).waitFor()
  const pictures = await picturesOn(['/', '/page/2', '/2026/07/rooftops-after-rain/'])
  expect(pictures.length).toBeGreaterThan(5)
  expect(await statusesOf(pictures)).toEqual([200])

  expect(await site.lamplight('demo', 'remove')).toEqual({ code: 0, said: 'The demonstration is gone.\n' })

  await reader.goto(site.origin)
  expect(await reader.getByRole('article').count()).toBe(1)
  await reader.getByRole('link', { name: 'Our Own First Post' }).first().click()
  await reader.getByText('It stays.').waitFor()
  expect(await reader.getByText(/Kapok|Demonstration/).count()).toBe(0)
  expect(await statusesOf(pictures)).toEqual([404])
  const paths = readerPages
    .map(([, path]) => path)
    .filter((path) => !['/', '/archive', '/follow'].includes(path) && !path.startsWith('/-/'))
  expect(await statusesOf(paths)).toEqual([404])
})

it('leaves nothing of it on the desk', async () => {
  await administrator.goto(`${site.origin}/admin/posts`)
  expect(await administrator.getByRole('main').getByRole('listitem').count()).toBe(1)
  for (const path of [
    '/admin/pictures',
    '/admin/settings/authors',
    '/admin/settings/topics',
    '/admin/settings/next-steps',
  ]) {
    await administrator.goto(site.origin + path)
    expect([path, await administrator.getByText(/Kapok|Tevy|Field Notes|Rooftop/i).count()]).toEqual([
      path,
      0,
    ])
  }
  for (const pile of ['waiting', 'handed_over', 'approved', 'spam']) {
    await administrator.goto(`${site.origin}/admin/comments?tab=${pile}`)
    expect([pile, await administrator.getByRole('article').count()]).toEqual([pile, 0])
  }
})

async function picturesOn(paths: string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    await reader.goto(site.origin + path)
    const sources = await reader
      .locator('img')
      .evaluateAll((all) => all.map((one) => one.getAttribute('src')!))
    found.push(...sources)
  }
  return [...new Set(found)]
}

/** Each status that any of them answers with, once. */
async function statusesOf(paths: readonly string[]): Promise<number[]> {
  const answers = await Promise.all(paths.map((path) => fetch(new URL(path, site.origin))))
  return [...new Set(answers.map(({ status }) => status))]
}
