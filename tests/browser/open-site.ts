import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser, openPage } from './browser.ts'
import { type Site, startSite } from './site.ts'

interface Opened {
  /** From the first `beforeAll` on. */
  site: Site
  /** A page of a visitor of its own. What goes wrong in it fails the test. */
  open: (visitor: BrowserContextOptions) => Promise<Page>
}

/** Milliseconds for the demonstration's pictures on a machine that has other work too. */
const filling = 300_000

/** A site and a browser for all tests of a file: the demonstration, unless it begins empty. */
export function openSite({ empty = false, flags = [] }: { empty?: boolean; flags?: string[] } = {}): Opened {
  const site = {} as Site
  const troubles: string[] = []
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser(flags)
    Object.assign(site, await startSite({ empty }))
  }, filling)

  afterAll(async () => {
    await browser?.close()
    await site.stop?.()
  })

  afterEach(() => {
    expect(troubles.splice(0)).toEqual([])
  })

  return { site, open: (visitor) => openPage(browser, visitor, troubles) }
}
