import { redirect } from 'next/navigation'
import { SignInForm } from '#components/admin/entry/sign-in-form.tsx'
import { PhoneKeeper } from '#components/admin/phone/phone-keeper.tsx'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export default adminPage({
  name: '/admin/sign-in',
  access: 'everybody',
  render: async ({ actor }) => {
    if (actor.kind === 'staff') redirect('/admin')
    const { title } = await findSite()
    return (
      <>
        <h1>{title}</h1>
        <p className="quiet">Sign in to write, or to read comments.</p>
        <PhoneKeeper accountId={null} />
        <SignInForm />
        <p className="quiet">No password any more? An administrator can send you a link for a new one.</p>
      </>
    )
  },
})
