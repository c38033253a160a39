'use server'

import { decideRecipient } from '#lib/circle/decide-recipient.ts'
import { eraseSubscriber } from '#lib/circle/erase-subscriber.ts'
import { DecideRecipientForm, LetterForm, NoInput, SubscriberForm } from '#lib/circle/letter-forms.ts'
import { releaseLetter } from '#lib/circle/release-letter.ts'
import { sendTestLetter } from '#lib/circle/send-test-letter.ts'
import { stopLetter } from '#lib/circle/stop-letter.ts'
import { findSubscriber } from '#lib/circle/subscriber-queries.ts'
import { EmailForm } from '#lib/circle/subscription-forms.ts'
import { changeLetters } from '#lib/settings/change-letters.ts'
import { LettersForm } from '#lib/settings/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const stop = formAction({
  name: 'letters.stop',
  access: 'letter.manage',
  input: LetterForm,
  run: stopLetter,
})

export const release = formAction({
  name: 'letters.release',
  access: 'letter.manage',
  input: LetterForm,
  run: releaseLetter,
})

export const decide = formAction({
  name: 'letters.decide',
  access: 'letter.manage',
  input: DecideRecipientForm,
  run: decideRecipient,
})

export const sendTest = formAction({
  name: 'letters.test',
  access: 'settings.manage',
  input: NoInput,
  rate: { name: 'letter-test', count: 10, seconds: 3_600 },
  run: sendTestLetter,
})

export const saveLetters = formAction({
  name: 'letters.change-settings',
  access: 'settings.manage',
  input: LettersForm,
  run: changeLetters,
})

export const find = formAction({
  name: 'subscribers.find',
  access: 'subscriber.manage',
  input: EmailForm,
  rate: { name: 'subscriber-find', count: 60, seconds: 3_600 },
  refreshes: false,
  run: findSubscriber,
})

export const erase = formAction({
  name: 'subscribers.erase',
  access: 'subscriber.manage',
  input: SubscriberForm,
  run: eraseSubscriber,
})
