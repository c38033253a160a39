import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** An installed Chromium, or the one inside the npm package; nothing is downloaded. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...quiet, ...more]
  if (installed) return await playwright.launch({ executablePath: installed, args })
  const { default: packed } = await import('@sparticuz/chromium')
  return await playwright.launch({
    executablePath: await packed.executablePath(),
    args: [...packed.args, ...args],
  })
}

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const
export const desk = { viewport: { width: 1280, height: 900 } } as const

/**
 * A page of a visitor of its own. What goes wrong in it is added to `troubles`: script errors, console errors,
 * and what the Content-Security-Policy refused.
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
  troubles: string[],
): Promise<Page> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(20_000)
  context.on('weberror', (error) => troubles.push(`${error.page()?.url()} ${error.error().message}`))
  context.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !/the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED/.test(message.text())
    ) {
      troubles.push(`${message.page()?.url()} ${message.text()}`)
    }
  })
  return await context.newPage()
}
