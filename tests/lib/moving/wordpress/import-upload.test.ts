import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { workerSlot } from '#lib/jobs/ask-worker.ts'
import { outcomeOf } from '#lib/jobs/outcome.ts'
import { taskRuns } from '#lib/jobs/task-runs.ts'
import type { Tasks } from '#lib/jobs/tasks.ts'
import { exportFile, receiveExport, sweepExports } from '#lib/moving/export-uploads.ts'
import { importUpload, lookAtUpload } from '#lib/moving/wordpress/import-upload.ts'
import { useDatabase } from '../../../factories/database.ts'
import { staff, visitor } from '../../../factories/people.ts'
import { item, wxr } from '../../../factories/wxr.ts'

useDatabase()

beforeAll(() => {
  workerSlot().ask = (_, input) =>
    outcomeOf(() => taskRuns['import.wordpress'](input as Tasks['import.wordpress']['input']))
})
afterAll(() => {
  workerSlot().ask = null
})

const sent = (body: string) => new Request('http://site.example/', { method: 'POST', body })

async function outcome(uploadId: string) {
  const actor = await staff('administrator')
  for (;;) {
    const report = await lookAtUpload(actor, { uploadId })
    if (report) return report
    await new Promise(setImmediate)
  }
}

test('an upload is tried, then brought, and then gone', async () => {
  const actor = await staff('administrator')
  const { uploadId } = await receiveExport(actor, sent(wxr(item())))
  await importUpload(actor, { uploadId, fileName: 'C:\\blog/my blog.xml', dryRun: true })
  expect(await outcome(uploadId)).toMatchObject({
    dryRun: true,
    fileName: 'my blog.xml',
    counts: { posts: 1 },
  })
  expect(existsSync(exportFile(uploadId))).toBe(true)
  await importUpload(actor, { uploadId, fileName: 'my blog.xml', dryRun: false })
  expect(await outcome(uploadId)).toMatchObject({ dryRun: false, counts: { posts: 1 } })
  expect(existsSync(exportFile(uploadId))).toBe(false)
})

test('a file that is no export is told as such', async () => {
  const actor = await staff('administrator')
  const { uploadId } = await receiveExport(actor, sent('{}'))
  await importUpload(actor, { uploadId, fileName: 'x', dryRun: true })
  await expect(outcome(uploadId)).rejects.toThrow('This is not a WordPress export: it is not XML.')
})

test('a file is not read twice at once', async () => {
  const actor = await staff('administrator')
  const { uploadId } = await receiveExport(actor, sent(wxr(item())))
  await importUpload(actor, { uploadId, fileName: 'x', dryRun: true })
  await expect(importUpload(actor, { uploadId, fileName: 'x', dryRun: false })).rejects.toMatchObject({
    reason: 'conflict',
  })
  await outcome(uploadId)
})

test('an upload that nobody knows of is not found', async () => {
  await expect(
    lookAtUpload(await staff('administrator'), { uploadId: crypto.randomUUID() }),
  ).rejects.toMatchObject({ reason: 'not_found' })
})

test('an empty upload, and one that says it is too large, are refused and leave nothing', async () => {
  const actor = await staff('administrator')
  await expect(receiveExport(actor, sent(''))).rejects.toThrow('The file is empty.')
  const large = new Request('http://site.example/', {
    method: 'POST',
    body: 'x',
    headers: { 'content-length': '99999999999' },
  })
  await expect(receiveExport(actor, large)).rejects.toMatchObject({ reason: 'too_large' })
})

test('what was uploaded and never brought is deleted after a day', async () => {
  const actor = await staff('administrator')
  const [old, young] = [crypto.randomUUID(), crypto.randomUUID()].map(exportFile)
  mkdirSync(dirname(old!), { recursive: true })
  writeFileSync(old!, 'x')
  writeFileSync(young!, 'x')
  utimesSync(old!, 1_000, 1_000)
  expect(await sweepExports(actor)).toBe(1)
  expect([existsSync(old!), existsSync(young!)]).toEqual([false, true])
})

test('only who may bring another blog uploads, begins and looks', async () => {
  const upload = { uploadId: crypto.randomUUID(), fileName: 'x', dryRun: true }
  for (const actor of [visitor(), await staff('editor'), await staff('moderator')]) {
    const refused = { name: 'RefusedError' }
    await expect(receiveExport(actor, sent('x'))).rejects.toMatchObject(refused)
    await expect(importUpload(actor, upload)).rejects.toMatchObject(refused)
    await expect(lookAtUpload(actor, upload)).rejects.toMatchObject(refused)
    await expect(sweepExports(actor)).rejects.toMatchObject(refused)
  }
})
