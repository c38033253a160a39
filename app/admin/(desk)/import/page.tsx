import { ImportForm } from '#components/admin/import/import-form.tsx'
import { RunList } from '#components/admin/import/run-list.tsx'
import { listImportRuns } from '#lib/moving/queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { begin, look } from './actions.ts'

export default adminPage({
  name: '/admin/import',
  access: 'site.import',
  render: async ({ actor }) => (
    <>
      <h1>Bring another blog</h1>
      <p>
        In WordPress: <em>Tools, Export, All content</em>. The file it gives you holds authors, topics, tags,
        posts, pages and comments. Each comes to its old address, comments with their numbers and dates.
        Private and protected posts come in as drafts. Of commenters’ e-mail addresses only a keyed digest is
        kept, so that a regular who confirms the same address is known again; IP addresses, passwords and
        notes of editors are not brought. Pictures are not brought yet.
      </p>
      <ImportForm begin={begin} look={look} />
      <RunList runs={await listImportRuns(actor)} />
    </>
  ),
})
