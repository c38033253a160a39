import { redirect } from 'next/navigation'
import { FirstSteps } from '#components/admin/desk/first-steps.tsx'
import { LetterLines } from '#components/admin/desk/letter-line.tsx'
import { Waits } from '#components/admin/desk/waits.tsx'
import { HeldUpLines } from '#components/admin/phone/held-up-lines.tsx'
import { listOpenLetters } from '#lib/circle/letter-queries.ts'
import { countWaiting } from '#lib/comments/queries.ts'
import { may } from '#lib/people/actor.ts'
import { wasWelcomed } from '#lib/people/welcome.ts'
import { listHeldUp } from '#lib/posts/pictures-on-their-way.ts'
import { countForDesk } from '#lib/posts/queries.ts'
import { findFirstHour } from '#lib/settings/first-hour.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { release, stop } from './readers/actions.ts'

export default adminPage({
  name: '/admin',
  access: 'desk.see',
  render: async ({ actor }) => {
    if (may(actor, 'site.import') && !(await wasWelcomed(actor))) redirect('/admin/welcome')
    const [posts, comments, letters, heldUp, site, firstHour] = await Promise.all([
      countForDesk(actor),
      may(actor, 'comment.moderate') ? countWaiting(actor) : null,
      may(actor, 'letter.manage') ? listOpenLetters(actor) : [],
      listHeldUp(actor),
      findSite(),
      may(actor, 'settings.manage') ? findFirstHour(actor) : null,
    ])
    return (
      <>
        <h1>What waits for you</h1>
        {firstHour && !site.demonstration ? <FirstSteps done={firstHour} /> : null}
        <HeldUpLines posts={heldUp} timeZone={site.timeZone} />
        <LetterLines letters={letters} timeZone={site.timeZone} actions={{ stop, release }} />
        <Waits comments={comments} posts={posts} />
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
