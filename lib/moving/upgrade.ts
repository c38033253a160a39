import { join } from 'node:path'
import { migrate } from '#lib/database/migrate.ts'
import { env } from '#lib/env.ts'
import { OperatorError } from '#lib/operator-error.ts'
import { backUpAutomatically } from './automatic-backup.ts'

/**
 * Brings the database up to date, after a backup if it holds anything.
 * @returns the names of the migrations applied
 */
export async function upgrade(url: string): Promise<string[]> {
  const { applied } = await migrate({ url, beforeChange: () => backUpFirst(url) })
  return applied
}

async function backUpFirst(url: string): Promise<void> {
  const folder = join(env().DATA_DIR, 'backups')
  try {
    await backUpAutomatically(url, folder)
  } catch (error) {
    throw new OperatorError(
      `Nothing was changed, because the automatic backup before the change could not be written to ${folder}: ${(error as Error).message}`,
    )
  }
}
