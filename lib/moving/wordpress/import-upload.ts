import { basename } from 'node:path'
import { storableText } from '#lib/content/storable-text.ts'
import { isInvalid, isRefused, RefusedError } from '#lib/errors.ts'
import { askWorker } from '#lib/jobs/ask-worker.ts'
import { log } from '#lib/log.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { slot } from '#lib/slot.ts'
import { dropExport, exportFile } from '../export-uploads.ts'
import type { ImportReport } from '../report.ts'
import type { ImportUpload } from '../schema.ts'

type Outcome = { report: ImportReport } | { error: unknown }

/** Null while it runs. An import takes longer than a request may. */
const outcomes = () => slot('import-outcomes', () => new Map<string, Outcome | null>())
const keptMilliseconds = 60 * 60_000

/**
 * Begins an import of an uploaded file in the worker, or a trial of it; `lookAtUpload` tells what came
 * of it. Once it was brought, or could not be, the file is deleted; a trial leaves it to be brought.
 */
export async function importUpload(
  actor: Actor,
  { uploadId, fileName, dryRun }: ImportUpload,
): Promise<void> {
  requirePermission(actor, 'site.import')
  if (outcomes().get(uploadId) === null)
    throw new RefusedError('conflict', 'This file is being read already.')
  const name = storableText(basename(fileName)).slice(0, 200).toWellFormed()
  outcomes().set(uploadId, null)
  void askWorker('import.wordpress', { actor, file: exportFile(uploadId), fileName: name, dryRun })
    .then(
      (report): Outcome => ({ report }),
      (error: unknown): Outcome => ({ error }),
    )
    .then(async (outcome) => {
      if (!dryRun) await dropExport(actor, uploadId).catch(notDeleted)
      keepOutcome(uploadId, outcome)
    })
}

function notDeleted(error: unknown): void {
  log.error({ err: error }, 'An uploaded export could not be deleted.')
}

function keepOutcome(uploadId: string, outcome: Outcome): void {
  const isBug = 'error' in outcome && !isRefused(outcome.error) && !isInvalid(outcome.error)
  if (isBug) log.error({ err: outcome.error }, 'An import failed.')
  outcomes().set(uploadId, outcome)
  setTimeout(() => outcomes().delete(uploadId), keptMilliseconds).unref()
}

/**
 * The report, or null while it runs.
 * @throws what the import threw; RefusedError not_found where this process knows of none
 */
export async function lookAtUpload(
  actor: Actor,
  { uploadId }: { uploadId: string },
): Promise<ImportReport | null> {
  requirePermission(actor, 'site.import')
  const outcome = outcomes().get(uploadId)
  if (outcome === undefined) {
    throw new RefusedError(
      'not_found',
      'What came of it is in the list below. If it is not there, please try again.',
    )
  }
  if (outcome && 'error' in outcome) throw outcome.error
  return outcome?.report ?? null
}
