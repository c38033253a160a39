import { SubscriptionPage } from '#components/site/subscription-pages.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { changeSubscription } from '#lib/circle/change-subscription.ts'
import { findSubscription } from '#lib/circle/find-subscription.ts'
import { listPublicLanguages } from '#lib/posts/public-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { readForm } from '../../../comments/read-form.ts'
import { privatePage } from '../../private-page.tsx'

export const GET = publicRoute({
  name: 'GET /-/subscription/[token]',
  run: ({ params, origin }) => show({ token: params.token ?? '', origin, wasSaved: false }),
})

export const POST = publicRoute({
  name: 'POST /-/subscription/[token]',
  run: async ({ actor, params, origin, request }) => {
    const [field, site] = await Promise.all([readForm(request), findSite()])
    const words = wordsFor(site)
    const token = params.token ?? ''
    await changeSubscription(actor, {
      token,
      postLanguage: field('language'),
      form: 'subscription',
      wording: `${words.join.change.which} | ${field('language').slice(0, 35)}`,
      language: words.language,
    })
    return await show({ token, origin, wasSaved: true })
  },
})

async function show(asked: { token: string; origin: string; wasSaved: boolean }): Promise<Response> {
  const { token, origin, wasSaved } = asked
  const [found, languages, site] = await Promise.all([
    findSubscription(token),
    listPublicLanguages(),
    findSite(),
  ])
  const words = wordsFor(site)
  const subscription = found?.isActive ? found : null
  return await privatePage({
    ...{ site, words, origin },
    title: words.join.change.title,
    children: <SubscriptionPage {...{ words, subscription, languages, token, wasSaved }} />,
  })
}
