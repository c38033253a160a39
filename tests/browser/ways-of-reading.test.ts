import type { Page } from 'playwright-core'
import { parseDocument } from '#lib/content/schema.ts'
import { toHtml } from '#lib/content/to-html.ts'
import { siteStyles } from '#lib/web/site-styles.ts'
import { phone } from './browser.ts'
import { openSite } from './open-site.ts'
import { openPost } from './reader-pages.ts'

const { site, open } = openSite()

const pages = [
  '/',
  openPost,
  '/2026/07/rooftops-after-rain/',
  '/2026/02/what-300-a-month-pays-for/',
  '/km/2026/03/the-fifth-sewing-machine/',
  '/follow',
]

/** A sheet of the reader's own, past the policy of the page as a browser's own would be. */
const addOwnStyles = (page: Page, css: string) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, css)

/** WCAG 2.2, 1.4.12. */
const wideSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

describe('at 400 % zoom, which is 320 pixels wide,', () => {
  it.each(pages)('%s needs no scrolling sideways, with wide spacing either', async (path) => {
    const page = await open({ viewport: { width: 320, height: 256 } })
    await page.goto(site.origin + path)
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    expect(await width()).toBeLessThanOrEqual(320)
    await addOwnStyles(page, wideSpacing)
    expect(await width()).toBeLessThanOrEqual(320)
    await page.context().close()
  })
})

it.each(pages)('what stands alone on %s is large enough for a thumb', async (path) => {
  const page = await open(phone)
  await page.goto(site.origin + path)
  const targets = page
    .locator('header, nav, #next-steps, #reply, .site-foot, .comment-reply, .filed-under')
    .locator('a:visible, button:visible, input:visible:not(.comment-trap *), textarea:visible')
  expect(await targets.count()).toBeGreaterThan(10)
  const small = await targets.evaluateAll((targets) =>
    targets
      // Links within a line are as high as the line.
      .filter(
        (target) =>
          !target.matches('.skip, .about-post a, .comment-head a, .topic-line a, .step-text a, .form-note a'),
      )
      // Whoever presses the words of a choice has chosen it.
      .filter((target) => (target.closest('label') ?? target).getBoundingClientRect().height < 43.5)
      .map((target) => target.outerHTML.slice(0, 120)),
  )
  expect(small).toEqual([])
  await page.context().close()
})

it('is walked by keyboard: the skip link first, every stop visible', async () => {
  const page = await open({ viewport: { width: 1280, height: 900 } })
  await page.goto(site.origin + openPost)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text')
  const unseen: string[] = []
  for (let stop = 0; stop < 40; stop += 1) {
    const seen = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!)
      const { width, height } = document.activeElement!.getBoundingClientRect()
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width > 0 && height > 0
    })
    if (!seen) unseen.push(await page.evaluate(() => document.activeElement!.outerHTML.slice(0, 120)))
    await page.keyboard.press('Tab')
  }
  expect(unseen).toEqual([])
  await page.context().close()
})

it.each([
  ['button', 'Post comment', openPost],
  ['textbox', 'Name', openPost],
  ['button', 'Search', '/search'],
] as const)('keeps the %s “%s” visible in the reader’s own colours', async (role, name, path) => {
  const page = await open({ viewport: { width: 1280, height: 900 }, forcedColors: 'active' })
  await page.goto(site.origin + path)
  const width = await page
    .getByRole(role, { name, exact: true })
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).borderTopWidth))
  expect(width).toBeGreaterThanOrEqual(1)
  await page.context().close()
})

it('prints the text without menu and forms, on paper as white as it comes', async () => {
  const page = await open({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' })
  await page.goto(site.origin + openPost)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  expect(await page.locator('.comment-body').first().isVisible()).toBe(true)
  for (const part of ['.menu', '#reply', '.comment-reply', '.neighbours']) {
    expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false])
  }
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
  await page.context().close()
})

const text = (text: string) => ({ type: 'text', text })
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] })

/** A page of nothing but these blocks, as readers get them. */
async function pageOf(...content: object[]): Promise<Page> {
  const body = toHtml(parseDocument({ type: 'doc', version: 1, content }), {
    channel: 'page',
    siteUrl: site.origin,
    media: () => undefined,
  })
  const page = await open(phone)
  await page.setContent(
    `<style>${siteStyles()}</style><article class="sheet"><div class="body">${body}</div></article>`,
  )
  return page
}

it('keeps on paper a verse and a row of a table whole, and nothing is cut off', async () => {
  const lines = [text('Lamp by lamp'), { type: 'hardBreak' }, text('the lane grows bright')]
  const cells = ['Cement', 'Bricks'].map((words) => ({ type: 'tableCell', content: [paragraph(words)] }))
  const wide = text('lantern_'.repeat(40))
  const page = await pageOf(
    { type: 'verse', content: lines },
    { type: 'table', content: [{ type: 'tableRow', content: cells }] },
    { type: 'codeBlock', content: [wide] },
  )
  await page.emulateMedia({ media: 'print' })
  const styleOf = (part: string, property: string) =>
    page.locator(part).evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
  for (const part of ['.verse', 'tr', 'pre']) {
    expect([part, await styleOf(part, 'break-inside')]).toEqual([part, 'avoid'])
  }
  for (const part of ['.table', 'pre']) {
    expect([part, await styleOf(part, 'overflow-x')]).toEqual([part, 'visible'])
  }
  expect(await page.locator('.verse br').count()).toBe(1)
  const isCut = (element: Element) => element.scrollWidth > element.clientWidth
  expect(await page.locator('pre').evaluate(isCut)).toBe(false)
  await page.context().close()
})

it('prints a button as its words, and where it leads', async () => {
  const page = await pageOf({
    type: 'callToAction',
    attrs: { href: 'https://kapok.example/give' },
    content: [text('Give a lamp')],
  })
  await page.emulateMedia({ media: 'print' })
  const [background, address] = await page
    .getByRole('link', { name: 'Give a lamp' })
    .evaluate((link) => [getComputedStyle(link).backgroundColor, getComputedStyle(link, '::after').content])
  expect(background).toBe('rgba(0, 0, 0, 0)')
  expect(address).toContain('https://kapok.example/give')
  await page.context().close()
})

it('opens on paper what is folded on a screen', async () => {
  const page = await pageOf({
    type: 'details',
    attrs: { summary: 'What to bring' },
    content: [paragraph('Bring gloves.')],
  })
  const gloves = page.getByText('Bring gloves.')
  expect(await gloves.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await gloves.isVisible()).toBe(true)
  await page.context().close()
})
