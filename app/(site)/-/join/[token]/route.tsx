import { ConfirmedPage, ConfirmPage, confirmWording } from '#components/site/subscription-pages.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import type { Words } from '#components/site/words/en.ts'
import { confirm } from '#lib/circle/confirm.ts'
import { findConfirmation } from '#lib/circle/find-subscription.ts'
import { subscriptionPath, subscriptionToken } from '#lib/circle/subscriber-links.ts'
import { RefusedError } from '#lib/errors.ts'
import { refusals } from '#lib/refusals.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { privatePage } from '../../private-page.tsx'

export const GET = publicRoute({
  name: 'GET /-/join/[token]',
  run: async ({ params, origin }) => {
    const [known, site] = await Promise.all([findConfirmation(params.token ?? ''), findSite()])
    if (!known) throw new RefusedError('not_found', refusals.linkHasEnded)
    const words = wordsFor(site)
    if (known.isActive) return await confirmedPage({ site, words, origin, id: known.id })
    return await privatePage({
      ...{ site, words, origin },
      title: words.join.confirm.title,
      children: <ConfirmPage words={words} siteTitle={site.title} />,
    })
  },
})

export const POST = publicRoute({
  name: 'POST /-/join/[token]',
  run: async ({ actor, params, origin }) => {
    const site = await findSite()
    const words = wordsFor(site)
    const id = await confirm(actor, {
      token: params.token ?? '',
      form: 'confirm',
      wording: confirmWording(words, site.title),
      language: words.language,
    })
    return await confirmedPage({ site, words, origin, id })
  },
})

function confirmedPage({ id, ...shown }: { id: string; site: SiteSettings; words: Words; origin: string }) {
  const { site, words } = shown
  const subscriptionUrl = subscriptionPath(subscriptionToken(id))
  return privatePage({
    ...shown,
    title: words.join.confirm.doneTitle,
    children: <ConfirmedPage {...{ words, subscriptionUrl }} siteTitle={site.title} />,
  })
}
