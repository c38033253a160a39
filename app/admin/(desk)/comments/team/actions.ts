'use server'

import { pauseComments, resumeComments } from '#lib/comments/pause.ts'
import { sayTeamAway, TeamAwayForm } from '#lib/comments/say-away.ts'
import { NothingForm } from '#lib/people/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const pause = formAction({
  name: 'comments.pause',
  access: 'comment.moderate',
  input: NothingForm,
  run: pauseComments,
})

export const resume = formAction({
  name: 'comments.resume',
  access: 'comment.moderate',
  input: NothingForm,
  run: resumeComments,
})

export const sayAway = formAction({
  name: 'comments.say-away',
  access: 'comment.moderate',
  input: TeamAwayForm,
  run: sayTeamAway,
})
