import type { WaitingLink } from '#lib/comments/mail/waiting-links.ts'
import { type Actor, brandActor } from '#lib/people/actor.ts'

/** Whoever holds a link of a mail to the team: one moderator, for one decision, and signed in nowhere. */
export const actorOfLink = ({ holder }: WaitingLink): Actor => brandActor(holder)
