import { redirect } from 'next/navigation'
import { PauseButton } from '#components/admin/comments/pause-button.tsx'
import { deskLines, type OnDesk } from '#components/admin/desk/desk-lines.ts'
import { FirstSteps } from '#components/admin/desk/first-steps.tsx'
import { LetterLines } from '#components/admin/desk/letter-line.tsx'
import { Waits } from '#components/admin/desk/waits.tsx'
import { momentInWords } from '#components/admin/posts/zoned-time.ts'
import { listOpenLetters } from '#lib/circle/letter-queries.ts'
import { findCommentsOnDesk } from '#lib/comments/queue/desk-queries.ts'
import { countUndescribed } from '#lib/media/queries.ts'
import { type Actor, may } from '#lib/people/actor.ts'
import { wasWelcomed } from '#lib/people/welcome.ts'
import { listNextOut, listOwnDrafts } from '#lib/posts/desk-queries.ts'
import { listOverdue } from '#lib/posts/overdue.ts'
import { listHeldUp } from '#lib/posts/pictures-on-their-way.ts'
import { listReviewsAsked } from '#lib/posts/review-queries.ts'
import { findFirstHour } from '#lib/settings/first-hour.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { pause, resume } from './comments/team/actions.ts'
import { release, stop } from './readers/actions.ts'

export default adminPage({
  name: '/admin',
  access: 'desk.see',
  render: async ({ actor }) => {
    if (may(actor, 'site.import') && !(await wasWelcomed(actor))) redirect('/admin/welcome')
    const [desk, letters, site, firstHour] = await Promise.all([
      findOnDesk(actor),
      may(actor, 'letter.manage') ? listOpenLetters(actor) : [],
      findSite(),
      may(actor, 'settings.manage') ? findFirstHour(actor) : null,
    ])
    return (
      <>
        <h1>What waits for you</h1>
        {firstHour && !site.demonstration ? <FirstSteps done={firstHour} /> : null}
        <Waits
          lines={deskLines(desk, { timeZone: site.timeZone, now: new Date() })}
          letters={<LetterLines letters={letters} timeZone={site.timeZone} actions={{ stop, release }} />}
          mayWrite={may(actor, 'post.write')}
        />
        {desk.comments?.surge || desk.comments?.pausedUntil ? (
          <PauseButton
            until={
              desk.comments.pausedUntil && momentInWords(desk.comments.pausedUntil, site.timeZone, new Date())
            }
            pause={pause}
            resume={resume}
          />
        ) : null}
        {site.demonstration && may(actor, 'site.import') ? (
          <p className="quiet">
            This is the demonstration. <a href="/admin/welcome">Begin with your own site</a> when you like.
          </p>
        ) : null}
        {may(actor, 'numbers.see') ? (
          <p>
            <a href="/admin/readers/numbers">What is read, and how often</a>
          </p>
        ) : null}
        {may(actor, 'post.write') ? (
          <p>
            <a href="/admin/settings/authors">Who readers see as the writer</a>
          </p>
        ) : null}
        <p>
          <a href="/">See the site as readers do</a>
        </p>
      </>
    )
  },
})

async function findOnDesk(actor: Actor): Promise<OnDesk> {
  const [overdue, heldUp, comments, reviews, drafts, nextOut, undescribed] = await Promise.all([
    listOverdue(actor),
    listHeldUp(actor),
    may(actor, 'comment.moderate') ? findCommentsOnDesk(actor) : null,
    listReviewsAsked(actor),
    listOwnDrafts(actor),
    listNextOut(actor),
    may(actor, 'media.add') ? countUndescribed(actor) : 0,
  ])
  return { overdue, heldUp, comments, reviews, drafts, nextOut, undescribed }
}
