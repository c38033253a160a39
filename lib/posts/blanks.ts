/** What a starter page leaves to fill in: square brackets with words that nobody writes by themselves. */
export const blanks = {
  organisation: '[name of your organisation]',
  email: '[your e-mail for questions]',
  postalAddress: '[your postal address]',
  host: '[who runs your server, and in which country]',
  authority: '[the data protection authority of your country]',
  emergency: '[the emergency number of your country]',
  helpline: '[name, number and hours of a helpline you trust]',
  childHelpline: '[name and number of a helpline for children]',
  answered: '[on which days somebody reads your mail]',
} as const

/** Those that still stand in a text, in their order there. */
export const blanksIn = (text: string): string[] =>
  Object.values(blanks)
    .filter((blank) => text.includes(blank))
    .sort((one, other) => text.indexOf(one) - text.indexOf(other))
