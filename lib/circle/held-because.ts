/** Why a letter waits for a person, and what to do; by what `letter.reason` says. */
export const heldBecause: Record<string, string> = {
  off: 'letters were turned off before it went out.',
  no_mail_server: 'there is no mail server. Whoever runs the site sets SMTP_URL.',
  no_site_url: 'the site does not know its own address. Whoever runs it sets SITE_URL.',
  restored: 'a backup was restored since it was asked for, so it may have gone out already.',
  refused: 'the mail server refused it five times in a row. Look at the sender’s e-mail and at the text.',
}
