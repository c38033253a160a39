import { isAbsolute, resolve } from 'node:path'
import { database } from '#lib/database/client.ts'
import { openDatabase } from '#lib/database/open.ts'
import { upgrade } from '#lib/moving/upgrade.ts'
import { requireSecretKey } from '#lib/secret-key.ts'

/**
 * Runs something on the site's database, whether or not the site runs: joins its PostgreSQL, or
 * starts it and stops it afterwards.
 * @param options.asItIs leaves the schema alone; otherwise it is brought up to date first
 */
export async function withSite<Result>(
  options: { asItIs?: boolean },
  run: (url: string) => Promise<Result>,
): Promise<Result> {
  const { url, embedded, stop } = await openDatabase({ exclusive: false })
  const giveUp = () => void stop().finally(() => process.exit(1))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, giveUp)
  try {
    requireSecretKey({ embedded })
    if (!options.asItIs) await upgrade(url)
    return await run(url)
  } finally {
    if (!options.asItIs) await database().$disconnect()
    await stop()
  }
}

/** A file as the person means it: npm runs scripts in the project's folder, wherever it was called. */
export function fileFrom(word: string): string {
  return isAbsolute(word) ? word : resolve(process.env.INIT_CWD ?? process.cwd(), word)
}
