import type { OneTimeLink } from '#lib/people/invite.ts'
import { CopyLink } from '../copy-link.tsx'

export const InvitationLink = ({ path, wasMailed }: OneTimeLink) => (
  <CopyLink
    path={path}
    label={`${wasMailed ? 'It was mailed to them, and you can also send' : 'Send'} this link to them. It works once, for 7 days, and is shown only now.`}
  />
)
