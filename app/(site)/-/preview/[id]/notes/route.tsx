import { isInvalid } from '#lib/errors.ts'
import { leaveNote } from '#lib/review/leave-note.ts'
import { reviewPath } from '#lib/review/review-cookie.ts'
import { publicRoute, redirectTo } from '#lib/web/public-route.tsx'
import { readForm } from '../../../../comments/read-form.ts'
import { backToReview, requireOpened, reviewPage } from '../../review-answer.tsx'

/** Whoever opens the address of a form that came back. */
export const GET = publicRoute({
  name: 'GET /-/preview/[id]/notes',
  run: async ({ params }) => redirectTo(reviewPath(params.id ?? ''), 303),
})

export const POST = publicRoute({
  name: 'POST /-/preview/[id]/notes',
  run: async (asked) => {
    const opened = requireOpened(asked)
    const field = await readForm(asked.request)
    const values = { quote: field('quote'), text: field('text'), name: field('name') }
    try {
      await leaveNote(asked.actor, opened, values)
      return backToReview(opened, 'review-notes')
    } catch (error) {
      if (!isInvalid(error)) throw error
      return await reviewPage(asked, { note: { values, errors: error.fields } })
    }
  },
})
