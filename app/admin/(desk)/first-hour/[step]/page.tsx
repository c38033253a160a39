import type { ReactNode } from 'react'
import { CommentsStep } from '#components/admin/first-hour/comments-step.tsx'
import { HourFrame } from '#components/admin/first-hour/hour-frame.tsx'
import { LanguageStep } from '#components/admin/first-hour/language-step.tsx'
import { NameStep } from '#components/admin/first-hour/name-step.tsx'
import { PagesStep } from '#components/admin/first-hour/pages-step.tsx'
import { SecondStep } from '#components/admin/first-hour/second-step.tsx'
import { pathAfter } from '#components/admin/first-hour/step-words.ts'
import { SiteStepsForm } from '#components/admin/next-steps/site-steps-form.tsx'
import { listSiteSteps } from '#lib/circle/queries.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requireStaff } from '#lib/people/actor.ts'
import { listOpenInvitations, listStaff } from '#lib/people/queries.ts'
import { listStarterPages } from '#lib/posts/starter-queries.ts'
import { findFirstHour } from '#lib/settings/first-hour.ts'
import { type HourStep, hourSteps } from '#lib/settings/hour-steps.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { invite } from '../../people/actions.ts'
import { listPicturesOfLibrary } from '../../pictures/actions.ts'
import { saveSteps } from '../../settings/next-steps/actions.ts'
import { chooseReader, makePages, saveName, savePlace } from '../actions.ts'

type Done = Record<HourStep, boolean>

/** One short screen a step. */
export default adminPage({
  name: '/admin/first-hour/[step]',
  access: 'settings.manage',
  render: async ({ actor, params }) => {
    const step = hourSteps.find((one) => one === params.step)
    if (!step) throw new RefusedError('not_found', 'There is no such step.')
    const done = await findFirstHour(actor)
    return (
      <HourFrame step={step} done={done}>
        {await screens[step](actor, done)}
      </HourFrame>
    )
  },
})

const screens: Record<HourStep, (actor: Actor, done: Done) => Promise<ReactNode>> = {
  name: async (_actor, done) => {
    const { title, organisation, logoId, logo } = await findSite()
    return (
      <NameStep
        named={{ title: done.name ? title : '', organisation, logoId }}
        logo={logo ?? null}
        next={pathAfter('name')}
        save={saveName}
        listPictures={listPicturesOfLibrary}
      />
    )
  },
  language: async (_actor, done) => {
    const { language, timeZone } = await findSite()
    return (
      <LanguageStep
        place={{ language, timeZone }}
        isDone={done.language}
        next={pathAfter('language')}
        save={savePlace}
      />
    )
  },
  pages: async (actor) => <PagesStep pages={await listStarterPages(actor)} make={makePages} />,
  comments: async (actor) => {
    const people = (await listStaff(actor)).filter(({ disabledAt }) => !disabledAt)
    return (
      <CommentsStep
        people={people.map(({ id, name }) => ({ id, name }))}
        ownId={requireStaff(actor).accountId}
        next={pathAfter('comments')}
        commentsMode={(await findSite()).commentsMode}
        choose={chooseReader}
      />
    )
  },
  second: async (actor) => {
    const open = await listOpenInvitations(actor)
    const administrators = open.filter(({ kind, role }) => kind === 'invite' && role === 'administrator')
    return (
      <SecondStep invited={administrators.map(({ name, email }) => name ?? email ?? '')} invite={invite} />
    )
  },
  next: async (actor) => (
    <>
      <p className="quiet">
        A verb, a sentence and a link each, under every post that has none of its own. One is enough to begin
        with.
      </p>
      <SiteStepsForm steps={await listSiteSteps(actor)} save={saveSteps} />
    </>
  ),
}
