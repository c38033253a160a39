import { findLetterSample } from '#lib/circle/letter-queries.ts'
import { RefusedError } from '#lib/errors.ts'
import { mailAnswer } from '#lib/web/mail-answer.ts'
import { requireUuid } from '#lib/web/require-uuid.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

/** For the frame on the letter's page. */
export const GET = staffRoute({
  name: 'GET /admin/readers/letter-sample',
  access: 'letter.manage',
  run: async (actor, request) => {
    const id = requireUuid(new URL(request.url).searchParams.get('id') ?? undefined)
    const sample = await findLetterSample(actor, id)
    if (!sample) throw new RefusedError('not_found', 'Its post is not public, so there is nothing to show.')
    return mailAnswer(sample.html)
  },
})
