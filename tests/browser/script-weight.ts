import type { Page } from 'playwright-core'

const known = new Map<string, number>()

/** Compressed bytes of the scripts that a screen comes with; what is asked for later or on a press is not among them. */
export async function scriptBytes(page: Page, url: string): Promise<number> {
  const html = await (await page.request.get(url)).text()
  const scripts = [...html.matchAll(/<script(?![^>]*noModule)[^>]* src="([^"]+)"/gi)].map(([, src]) => src!)
  const weights = await Promise.all([...new Set(scripts)].map((src) => bytesOf(page, new URL(src, url).href)))
  return weights.reduce((sum, bytes) => sum + bytes, 0)
}

async function bytesOf(page: Page, script: string): Promise<number> {
  const weighed = known.get(script)
  if (weighed) return weighed
  const { 'content-length': length } = (await page.request.head(script)).headers()
  known.set(script, Number(length))
  return Number(length)
}
