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

it('opens on paper what is folded on a screen', async () => {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Bring gloves.' }] }]
  const folded = { type: 'details', attrs: { summary: 'What to bring' }, content }
  const body = toHtml(parseDocument({ type: 'doc', version: 1, content: [folded] }), {
    channel: 'page',
    siteUrl: site.origin,
    media: () => undefined,
  })
  const page = await open(phone)
  await page.setContent(
    `<style>${siteStyles()}</style><article class="sheet"><div class="body">${body}</div></article>`,
  )
  const gloves = page.getByText('Bring gloves.')
  expect(await gloves.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await gloves.isVisible()).toBe(true)
  await page.context().close()
})
