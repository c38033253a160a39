import { z } from 'zod'
import { storableText } from '#lib/content/storable-text.ts'

const roleNames = ['administrator', 'editor', 'author', 'contributor', 'moderator', 'viewer'] as const

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'This e-mail address is too long.')
  .pipe(z.email('This does not look like an e-mail address. Example: name@example.org'))

const personName = z
  .string()
  .overwrite((typed) => storableText(typed).replace(/\s+/g, ' ').trim())
  .min(1, 'Please give a name.')
  .max(100, 'Please keep the name under 100 letters.')

/** Length counts, not signs: NIST SP 800-63B 3.1.1.2. */
export const newPassword = z
  .string()
  .min(12, 'Please choose a longer password: 12 letters or more. Four random words are good.')
  .max(256, 'Please keep the password under 256 letters.')
  .refine(
    (password) => new Set(password).size >= 5,
    'This password is too easy to guess. Four random words are good.',
  )

export const SignInForm = z.strictObject({
  email: z.string().overwrite(storableText).max(254),
  password: z.string().max(256),
})

export const AcceptInvitationForm = z.strictObject({
  token: z.string().min(1).max(64),
  name: personName,
  email,
  password: newPassword,
})
export type AcceptInvitation = z.infer<typeof AcceptInvitationForm>

export const InviteForm = z.strictObject({ email, name: personName, role: z.enum(roleNames) })
export type Invite = z.infer<typeof InviteForm>

export const ChangeRoleForm = z.strictObject({ accountId: z.uuid(), role: z.enum(roleNames) })
export const ResetForm = z.strictObject({ email })
export const AccountForm = z.strictObject({ accountId: z.uuid() })
export const InvitationForm = z.strictObject({ invitationId: z.uuid() })

export const SessionForm = z.strictObject({ sessionId: z.uuid() })

/** A role or one person. */
export const LookAsForm = z.union([
  z.strictObject({ role: z.enum(roleNames) }),
  z.strictObject({ accountId: z.uuid() }),
])
export type LookAs = z.infer<typeof LookAsForm>

/** What needs no words. */
export const NothingForm = z.strictObject({})
