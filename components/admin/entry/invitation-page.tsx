import type { ComponentProps } from 'react'
import type { OpenInvitation } from '#lib/people/accept-invitation.ts'
import { AcceptForm } from './accept-form.tsx'

const headings: Record<OpenInvitation['kind'], { title: string; text: string }> = {
  set_up: {
    title: 'Welcome to Lamplight',
    text: 'You will be the administrator of this site. You can invite others afterwards.',
  },
  invite: { title: 'You are invited', text: 'Choose a password, and the desk is yours.' },
  reset: { title: 'A new password', text: 'Everywhere you were signed in, you will be signed out.' },
}

interface InvitationPageProps {
  token: string
  invitation: OpenInvitation | null
  accept: ComponentProps<typeof AcceptForm>['accept']
}

export function InvitationPage({ token, invitation, accept }: InvitationPageProps) {
  if (!invitation) {
    return (
      <>
        <h1>This link does not work any more</h1>
        <p>
          It was used already, or it is too old. Ask an administrator for a new one. If nobody can sign in,
          whoever runs the server starts the site again: it prints a new link while there is no administrator.
        </p>
      </>
    )
  }
  const { title, text } = headings[invitation.kind]
  return (
    <>
      <h1>{title}</h1>
      <p className="quiet">{text}</p>
      <AcceptForm
        token={token}
        email={invitation.email}
        name={invitation.name}
        isReset={invitation.kind === 'reset'}
        accept={accept}
      />
    </>
  )
}
