import { JoinForm, joinWording } from '#components/site/join-form.tsx'
import { AskedPage } from '#components/site/subscription-pages.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import type { Words } from '#components/site/words/en.ts'
import { refusalIn } from '#components/site/words/refusal.ts'
import { join } from '#lib/circle/join.ts'
import { isInvalid } from '#lib/errors.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { clientHeader } from '#lib/web/front-door/client-address.ts'
import { publicRoute, redirectTo } from '#lib/web/public-route.tsx'
import { readForm } from '../../comments/read-form.ts'
import { privatePage } from '../private-page.tsx'

/** Whoever opens the address of a form that came back. */
export const GET = publicRoute({ name: 'GET /-/join', run: async () => redirectTo('/follow', 303) })

const forms = ['post', 'follow', 'join', 'subscription'] as const

export const POST = publicRoute({
  name: 'POST /-/join',
  run: async ({ actor, origin, request }) => {
    const [field, site] = await Promise.all([readForm(request), findSite()])
    const words = wordsFor(site, field('language') || undefined)
    const shown = { site, words, origin }
    const [email, former] = [field('email'), field('former')]
    try {
      await join(actor, {
        email,
        form: forms.find((form) => form === field('form')) ?? 'join',
        former,
        wording: joinWording(words, former),
        language: words.language,
        trap: field('leave_empty'),
        clientAddress: request.headers.get(clientHeader),
      })
    } catch (error) {
      if (!isInvalid(error)) throw error
      return await giveBack(shown, { typed: email, former }, error.fields.email?.[0] ?? error.message)
    }
    return await privatePage({
      ...shown,
      title: words.join.asked.title,
      children: <AskedPage words={words} />,
    })
  },
})

interface Shown {
  site: SiteSettings
  words: Words
  origin: string
}

const giveBack = (
  shown: Shown,
  typed: { typed: string; former: string },
  sentence: string,
): Promise<Response> =>
  privatePage({
    ...shown,
    title: shown.words.join.problemTitle,
    status: 422,
    children: (
      <div className="sheet notice">
        <JoinForm
          words={shown.words}
          form="join"
          heading="h1"
          {...typed}
          problem={refusalIn(shown.words, sentence)}
        />
      </div>
    ),
  })
