import { requireKeptMail } from '#lib/mail/kept-mail.ts'
import { mailAnswer } from '#lib/web/mail-answer.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

/** For the frame on the page of a mail that was not sent. */
export const GET = staffRoute({
  name: 'GET /admin/readers/kept-mail',
  access: 'mail.see',
  run: async (actor, request) => {
    const { html = '' } = await requireKeptMail(actor, new URL(request.url).searchParams.get('id') ?? '')
    return mailAnswer(html)
  },
})
