import { basename } from 'node:path'
import { database, type Transaction } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import { isInvalid, isRefused, RefusedError } from '#lib/errors.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { takeInPlaces } from '#lib/posts/pages/take-in-places.ts'
import { beginRun, endRun, failRun, noteProgress } from '../import-runs.ts'
import { listImported } from '../imported-items.ts'
import { counted, type ImportReport, type Report, startReport } from '../report.ts'
import { bringComments } from './bring-comments.ts'
import { bringNames } from './bring-names.ts'
import { bringPost } from './bring-post.ts'
import type { Bringing, Names } from './bringing.ts'
import { startDistinct } from './distinct.ts'
import { ownCopy } from './own-copy.ts'
import { readWxr } from './read-wxr.ts'
import { type Survey, surveyWxr } from './survey.ts'
import { readWxrItem, type WxrItem } from './wxr-item.ts'

export interface WordpressImport {
  /** Where the export lies on this machine. */
  file: string
  /** As the person calls it. */
  fileName?: string
  /** Tries everything and keeps nothing: no text, no row, no trace. */
  dryRun: boolean
}

/** Posts and pages looked at so far, of all in the file. */
export type OnProgress = (done: number, of: number) => void

/** Milliseconds that the one transaction of an import may take. */
const longest = 6 * 60 * 60_000

/**
 * Brings a WordPress export: all of it, or nothing. It is read twice, first to see that it is sound,
 * then to write it in one transaction. A second run of the same file changes nothing.
 * @throws InvalidError (`file`) for a file that is damaged or no export
 * @throws RefusedError conflict while another import runs, or where somebody saved the same at the same time
 */
export async function importWordpress(
  actor: Actor,
  { file, fileName = basename(file), dryRun }: WordpressImport,
  onProgress?: OnProgress,
): Promise<ImportReport> {
  requirePermission(actor, 'site.import')
  let runId: string | null = null
  try {
    return await database().$transaction(
      async (tx) => {
        await claimImports(tx)
        runId = dryRun ? null : await beginRun(actor, { source: 'wordpress', fileName })
        const survey = await surveyWxr(file)
        const progress = pacedProgress(runId, survey.texts, onProgress)
        const report = await bringAll(await startBringing(tx, actor, survey), file, progress)
        const whole = {
          runId,
          fileName,
          dryRun,
          source: survey.source,
          counts: report.counts(),
          lines: report.lines(),
        }
        if (!runId) throw new TriedOnly(whole)
        await endRun(tx, runId, whole)
        await recordAudit(tx, actor, {
          action: 'import_wordpress',
          subject: runId,
          detail: { ...whole.counts },
        })
        return whole
      },
      { timeout: longest, maxWait: 10_000 },
    )
  } catch (error) {
    if (error instanceof TriedOnly) return error.report
    const failure = wasOvertaken(error) ? overtaken() : error
    if (runId) await failRun(runId, inWords(failure))
    throw failure
  }
}

/** Rolls a trial back, so that it has done exactly what an import does. */
class TriedOnly extends Error {
  readonly report: ImportReport
  constructor(report: ImportReport) {
    super('Tried only')
    this.report = report
  }
}

/** Somebody saved something of the same address or name since it was found free. */
function wasOvertaken(error: unknown): boolean {
  const { code, meta } = (error ?? {}) as {
    code?: string
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } }
  }
  return code === 'P2002' || meta?.driverAdapterError?.cause?.originalCode === '23505'
}

function overtaken(): RefusedError {
  return new RefusedError(
    'conflict',
    'Somebody saved a text or a name at the same place while the import ran. Nothing was brought; please try again.',
  )
}

async function claimImports(tx: Transaction): Promise<void> {
  const [claim] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(${locks.wordpressImport}::bigint) AS held,
           set_config('statement_timeout', '120s', true),
           set_config('idle_in_transaction_session_timeout', '30min', true)`
  if (claim?.held) return
  throw new RefusedError(
    'conflict',
    'Another import is running. Please wait until it is done, and try again.',
  )
}

async function startBringing(tx: Transaction, actor: Actor, survey: Survey): Promise<Bringing> {
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT now()`
  return { tx, survey, report: startReport(), now: clock!.now, accountId: accountIdOf(actor) }
}

type Progress = (done: number) => Promise<void>

async function bringAll(bringing: Bringing, file: string, progress: Progress): Promise<Report> {
  const { tx, survey, report } = bringing
  const names = await bringNames(bringing)
  const known = await listImported(tx, survey.source, 'post')
  const distinct = startDistinct(report)
  const pages: PlacedItem[] = []
  let done = 0
  for await (const element of readWxr(file)) {
    if (element.name !== 'item') continue
    const read = readWxrItem(element)
    if (read.type !== 'post' && read.type !== 'page') continue
    const item = distinct(read)
    await bringText(bringing, { names, known, pages, item })
    done += 1
    await progress(done)
  }
  await placePages(bringing, known, pages)
  sayOthers(survey, report)
  return report
}

interface Text {
  names: Names
  /** Posts that are here, this import's own too: a file may name one twice. */
  known: Map<string, string>
  /** Those of this import. */
  pages: PlacedItem[]
  item: WxrItem
}

async function bringText(bringing: Bringing, { names, known, pages, item }: Text): Promise<void> {
  const { report } = bringing
  if (item.status === 'trash') return report.count('trashedPosts')
  if (!item.id) return report.say('no_number', 'A text without number, mark and address was left out.')
  const ownId = known.get(item.id)
  if (ownId) {
    report.count('alreadyHere')
    return await bringComments(bringing, item, { id: ownId, path: null })
  }
  const taken = await bringPost(bringing, names, item)
  known.set(ownCopy(item.id), taken.id)
  const { type, parentId, position } = item
  if (type === 'page') pages.push({ id: taken.id, theirParentId: ownCopy(parentId), position })
  await bringComments(bringing, item, taken)
}

interface PlacedItem {
  id: string
  /** Empty at the top. */
  theirParentId: string
  position: number
}

/** Once all are here: a page may come in before the one that it stands under. */
async function placePages(
  { tx, report }: Bringing,
  known: ReadonlyMap<string, string>,
  pages: readonly PlacedItem[],
): Promise<void> {
  const places = pages.map(({ id, theirParentId, position }) => ({
    ...{ id, position },
    parentId: known.get(theirParentId) ?? null,
  }))
  const moved = await takeInPlaces(
    tx,
    places.filter(({ parentId, position }) => parentId !== null || position > 0),
  )
  for (const { path } of moved) {
    report.say('page_at_top', `${path}: it stands at the top of the pages, not under the one it had.`, path)
  }
}

function sayOthers({ attachments, otherTypes, otherTerms }: Survey, report: Report): void {
  report.count('pictures', attachments.size)
  if (attachments.size) {
    const pictures = counted(attachments.size, 'picture or file was', 'pictures and files were')
    report.say('pictures', `${pictures} not brought yet; pictures in texts are links to their old place.`)
  }
  for (const [type, number] of otherTypes) {
    report.count('otherItems', number)
    report.say('other_type', `${counted(number, 'item', 'items')} of the type “${type}” left out.`)
  }
  for (const [list, number] of otherTerms) {
    report.say('other_terms', `${counted(number, 'entry', 'entries')} of the list “${list}” left out.`)
  }
}

/** Not more than once a second, and at the end. */
function pacedProgress(runId: string | null, of: number, onProgress: OnProgress | undefined): Progress {
  let last = 0
  return async (done) => {
    if (Date.now() - last < 1_000 && done < of) return
    last = Date.now()
    onProgress?.(done, of)
    if (runId) await noteProgress(runId, { done, of })
  }
}

function inWords(error: unknown): string {
  if (isInvalid(error) || isRefused(error)) return error.message
  return 'Something went wrong that was not expected. Nothing was brought.'
}
