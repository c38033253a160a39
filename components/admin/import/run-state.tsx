import type { ImportRunRow } from '#lib/moving/queries.ts'

/** Where a run stands, in a sentence. */
export function RunState({ run }: { run: ImportRunRow }) {
  const when = (at: Date) => <time dateTime={at.toISOString()}>{at.toUTCString().replace('GMT', 'UTC')}</time>
  const by = run.by ?? 'the command line'
  if (run.status === 'failed') {
    return (
      <>
        Not brought, {when(run.startedAt)}, by {by}. {run.failure}
      </>
    )
  }
  if (run.status === 'running') {
    const { progress } = run
    return (
      <>
        Running since {when(run.startedAt)}, by {by}
        {progress ? `: ${progress.done} of ${progress.of} posts and pages` : ''}.
      </>
    )
  }
  return (
    <>
      Brought{run.from ? ` from ${run.from}` : ''}, {when(run.finishedAt ?? run.startedAt)}, by {by}.
    </>
  )
}
