import type { BrowserContext } from 'playwright-core'
import { openInvitation } from '../browser/desk.ts'
import { lamplight } from '../drills/child.ts'

/** As an administrator, who sees every screen. */
export async function signIn(
  context: BrowserContext,
  { dataDir, origin }: { dataDir: string; origin: string },
): Promise<void> {
  // A kept site knows those who measured it before.
  const email = `ada-${Date.now()}@bench.example`
  const words = ['staff', 'add', '--email', email, '--name', 'Ada Brandt', '--role', 'administrator']
  const link = (await lamplight(words, { DATA_DIR: dataDir })).trim().split('\n').at(-1)!
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await openInvitation(page, origin + new URL(link).pathname)
  const desk = page.getByRole('heading', { name: 'What waits for you' })
  // The first administrator of a site is asked what to do with the demonstration.
  const lookAround = page.getByRole('button', { name: 'Look around' })
  await desk.or(lookAround).waitFor()
  if (await lookAround.isVisible()) await lookAround.click()
  await desk.waitFor()
  await page.close()
}
