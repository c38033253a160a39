import { ReportView } from '#components/admin/import/report-view.tsx'
import { RunState } from '#components/admin/import/run-state.tsx'
import { requireImportRun } from '#lib/moving/queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { requireUuid } from '#lib/web/require-uuid.ts'

export default adminPage({
  name: '/admin/import/[id]',
  access: 'site.import',
  render: async ({ actor, params }) => {
    const run = await requireImportRun(actor, requireUuid(params.id))
    return (
      <>
        <h1>{run.fileName}</h1>
        <p>
          <RunState run={run} />
        </p>
        {run.status === 'done' ? <ReportView counts={run.counts} lines={run.lines} /> : null}
        <p>
          <a href="/admin/import">All imports</a>
        </p>
      </>
    )
  },
})
