import type { ReactNode } from 'react'
import { placesFor } from '#components/admin/desk/place-list.ts'
import { Places } from '#components/admin/desk/places.tsx'
import { PhoneKeeper } from '#components/admin/phone/phone-keeper.tsx'
import { may } from '#lib/people/actor.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { currentActor } from '#lib/web/session.ts'

/** Only the menu: a layout guards nothing, each page refuses by itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  const { title } = await findSite()
  return (
    <>
      {actor.kind === 'staff' && !actor.seenBy && may(actor, 'post.write') ? (
        <PhoneKeeper accountId={actor.accountId} />
      ) : null}
      {actor.kind === 'staff' ? (
        <Places siteTitle={title} places={placesFor(actor)} name={actor.name} />
      ) : null}
      <main className="desk">{children}</main>
    </>
  )
}
