import { redirect } from 'next/navigation'
import { CircleWords } from '#components/admin/readers/circle-words.tsx'
import { FindSubscriber } from '#components/admin/readers/find-subscriber.tsx'
import { ReadersTabs } from '#components/admin/readers/readers-tabs.tsx'
import { countCircle } from '#lib/circle/subscriber-queries.ts'
import { may } from '#lib/people/actor.ts'
import { lettersAreOn } from '#lib/settings/letters.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { erase, find } from './actions.ts'

/** Whoever may see numbers alone is led to them. */
export default adminPage({
  name: '/admin/readers',
  access: 'numbers.see',
  render: async ({ actor }) => {
    if (!may(actor, 'subscriber.see')) redirect('/admin/readers/numbers')
    const site = await findSite()
    const counts = await countCircle(actor, site.timeZone)
    return (
      <>
        <h1>Readers</h1>
        <ReadersTabs here="/admin/readers" actor={actor} />
        {lettersAreOn(site) ? null : (
          <p>
            Letters are off: readers can follow by feed alone.
            {may(actor, 'settings.manage') ? (
              <>
                {' '}
                <a href="/admin/readers/settings">Turn them on</a>
              </>
            ) : null}
          </p>
        )}
        <CircleWords counts={counts} />
        {may(actor, 'subscriber.manage') ? (
          <>
            <h2>One person</h2>
            <FindSubscriber timeZone={site.timeZone} find={find} erase={erase} />
            <h2>Take the list elsewhere</h2>
            <p>
              <a href="/admin/readers/export">Download everybody who gets letters (CSV)</a>{' '}
              <span className="quiet">That you did so is written into the log.</span>
            </p>
          </>
        ) : null}
      </>
    )
  },
})
