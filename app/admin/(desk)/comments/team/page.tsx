import '#components/admin/comments/comments.css'
import '#components/admin/people/people.css'
import { CommentsTabs } from '#components/admin/comments/comments-tabs.tsx'
import { measuredInWords } from '#components/admin/comments/measured-words.ts'
import { PauseButton } from '#components/admin/comments/pause-button.tsx'
import { TeamAwayForm } from '#components/admin/comments/team-away-form.tsx'
import { DutyHolders } from '#components/admin/people/duty-holders.tsx'
import { momentInWords } from '#components/admin/posts/zoned-time.ts'
import { findMeasuredWait } from '#lib/comments/numbers/measured-wait.ts'
import { may } from '#lib/people/actor.ts'
import { listDutyHolders } from '#lib/people/duty-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { pause, resume, sayAway } from './actions.ts'

export default adminPage({
  name: '/admin/comments/team',
  access: 'comment.moderate',
  render: async ({ actor }) => {
    const [site, holders, measured] = await Promise.all([
      findSite(),
      listDutyHolders(actor),
      findMeasuredWait(actor),
    ])
    const { commentsPausedUntil: paused, timeZone } = site
    return (
      <>
        <h1>Who reads, and when</h1>
        <CommentsTabs here="/admin/comments/team" />
        <div className="team-sheets">
          <section className="sheet" aria-labelledby="pause">
            <h2 id="pause">A pause</h2>
            <p>
              When more comes than anybody can read. The forms under posts close, what waits stays, and
              readers can still write to the team alone.
            </p>
            <PauseButton
              key={paused}
              until={paused && momentInWords(new Date(paused), timeZone, new Date())}
              pause={pause}
              resume={resume}
            />
          </section>
          <section className="sheet" aria-labelledby="away">
            <h2 id="away">Away</h2>
            <TeamAwayForm until={site.commentsAwayUntil} save={sayAway} />
            <p className="quiet">
              One of you alone is away? That is said on <a href="/admin/account">your account’s page</a>, and
              the deputy has the duty meanwhile.
            </p>
          </section>
          <section className="sheet" aria-labelledby="today">
            <h2 id="today">Today</h2>
            <DutyHolders holders={holders} />
            {may(actor, 'people.manage') ? (
              <p>
                <a href="/admin/people">Give a duty or a deputy</a>
              </p>
            ) : null}
            <p>
              <a href="/admin/account">When you hear that something waits</a>
            </p>
          </section>
          <section className="sheet" aria-labelledby="promise">
            <h2 id="promise">The promise to readers</h2>
            {measuredInWords(measured, site).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {may(actor, 'settings.manage') ? (
              <p>
                <a href="/admin/settings/site">Change the promise, and who waits</a>
              </p>
            ) : null}
          </section>
        </div>
      </>
    )
  },
})
