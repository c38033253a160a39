import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a browser runs beside the pages of the desk, so that writing goes on without a line. */
export const phoneWorker = (): string =>
  readFileSync(join(process.cwd(), 'components/admin/phone/service-worker.js'), 'utf8')
