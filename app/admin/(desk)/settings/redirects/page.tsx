import { RedirectFile } from '#components/admin/redirects/redirect-file.tsx'
import { NewRedirect } from '#components/admin/redirects/redirect-form.tsx'
import { RedirectList } from '#components/admin/redirects/redirect-list.tsx'
import { listRedirects } from '#lib/redirects/queries.ts'
import { ListRedirectsForm } from '#lib/redirects/schema.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { bringRedirects, dropRedirect, keepRedirect, previewRedirects } from './actions.ts'

export default adminPage({
  name: '/admin/settings/redirects',
  access: 'redirect.manage',
  render: async ({ actor, search: { search = '', cursor } }) => {
    const asked = ListRedirectsForm.safeParse({ search, cursor }).data ?? {}
    const page = await listRedirects(actor, asked)
    return (
      <>
        <h1>Old addresses</h1>
        <p>
          Where readers are led who follow an old link. Posts, topics and tags that move need nothing here:
          their old addresses lead to them by themselves. A post that stands at an address always comes first.
        </p>
        <NewRedirect save={keepRedirect} />
        <h2>What leads elsewhere</h2>
        <RedirectList {...page} search={asked.search ?? ''} save={keepRedirect} remove={dropRedirect} />
        <h2>Many at once</h2>
        <RedirectFile preview={previewRedirects} bring={bringRedirects} />
      </>
    )
  },
})
