import type { ImportReport } from '#lib/moving/report.ts'
import type { ImportUpload } from '#lib/moving/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'

export interface ImportActions {
  begin: (upload: ImportUpload) => Promise<Outcome<void>>
  look: (upload: { uploadId: string }) => Promise<Outcome<ImportReport | null>>
}

const betweenLooks = 2_000
/** A lost connection comes back; the import goes on meanwhile. */
const mostFailures = 30

/** Begins it and asks until it is done. @throws an Error whose message is for the person */
export async function runImport({ begin, look }: ImportActions, upload: ImportUpload): Promise<ImportReport> {
  valueIn(await begin(upload))
  for (let failures = 0; failures < mostFailures; ) {
    await new Promise((done) => setTimeout(done, betweenLooks))
    const outcome = await look({ uploadId: upload.uploadId }).catch(() => null)
    if (!outcome) failures += 1
    const report = outcome && valueIn(outcome)
    if (report) return report
  }
  throw new Error('The site does not answer. The import goes on and will be listed below.')
}

function valueIn<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.message)
}
