import type { Site } from '#lib/settings/site.ts'
import { runScreens, scoreDraft } from '../run-screens.ts'
import { type Client, loadScreenContext } from '../screen-context.ts'
import type { Draft } from '../screens/finding.ts'
import type { ProvenWriter } from '../writers/known.ts'
import { openEmail } from '../writers/sealed-email.ts'
import type { CommentedPost } from './commented-post.ts'
import type { Sent } from './submission.ts'

interface Around {
  post: CommentedPost
  site: Site
  owner: ProvenWriter | null
  client: Client | null
}

/** What all screens see in it, and the draft that they saw. */
export async function screenSent(sent: Sent, { post, site, owner, client }: Around) {
  const draft = draftOf(sent, site.askForWebsite, owner)
  const email = owner ? openEmail(owner.emailSealed) : draft.email
  const context = await loadScreenContext({ postId: post.id, email, body: draft.body, site, client })
  return { draft, findings: runScreens(draft, context), spamScore: scoreDraft(draft, context) }
}

/** A website that the site does not ask for is not kept. */
function draftOf({ fields, submission }: Sent, askForWebsite: boolean, owner: ProvenWriter | null): Draft {
  return {
    ...fields,
    website: askForWebsite ? fields.website : '',
    hasUnaskedWebsite: !askForWebsite && fields.website !== '',
    isKnown: owner?.isKnown ?? false,
    provedNames: owner?.names ?? [],
    trap: submission.trap,
    originIsOurs: submission.originIsOurs,
    took: /^\d{1,9}$/.test(submission.took ?? '') ? Number(submission.took) : null,
  }
}
