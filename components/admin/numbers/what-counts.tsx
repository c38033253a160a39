/** What the numbers hold and what not, in plain words. */
export function WhatCounts({ timeZone }: { timeZone: string }) {
  return (
    <section className="sheet what-counts" aria-labelledby="what-counts">
      <h2 id="what-counts">What is counted</h2>
      <p>
        <strong>
          Counted here on this server. If a CDN stands in front, it answers most readers itself, and those
          views are not in these numbers.
        </strong>
      </p>
      <p>
        A view is one page that was sent to a browser. Somebody who reads a page twice is two views: no cookie
        is set, no address is kept, and nobody can be told from anybody else. Left out are robots that say so,
        pages that a browser fetched in case somebody clicks, and everybody who is signed in here. Readers of
        a feed are not counted, nor are next steps that lead to an e-mail address.
      </p>
      <p className="quiet">
        Days begin at midnight in {timeZone.replaceAll('_', ' ')}. New views appear within ten seconds.
      </p>
    </section>
  )
}
