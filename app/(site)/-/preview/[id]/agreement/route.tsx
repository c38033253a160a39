import { isInvalid } from '#lib/errors.ts'
import { agree } from '#lib/review/agree.ts'
import { reviewPath } from '#lib/review/review-cookie.ts'
import { publicRoute, redirectTo } from '#lib/web/public-route.tsx'
import { readForm } from '../../../../comments/read-form.ts'
import { backToReview, requireOpened, reviewPage } from '../../review-answer.tsx'

/** Whoever opens the address of a form that came back. */
export const GET = publicRoute({
  name: 'GET /-/preview/[id]/agreement',
  run: async ({ params }) => redirectTo(reviewPath(params.id ?? ''), 303),
})

export const POST = publicRoute({
  name: 'POST /-/preview/[id]/agreement',
  run: async (asked) => {
    const opened = requireOpened(asked)
    const field = await readForm(asked.request)
    try {
      await agree(asked.actor, opened, { name: field('name'), version: field('version') })
      return backToReview(opened, 'review-agreement')
    } catch (error) {
      if (!isInvalid(error)) throw error
      return await reviewPage(asked, { name: { name: field('name'), problem: error.fields.name?.join(' ') } })
    }
  },
})
