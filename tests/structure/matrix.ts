import type { Access } from '#lib/web/registry.ts'

/** What each endpoint must ask for. A new one without a row here fails the tests. */
export const matrix: Record<string, Access> = {
  'action invitation.accept': 'everybody',
  'action people.change-role': 'people.manage',
  'action people.disable': 'people.manage',
  'action people.enable': 'people.manage',
  'action people.invite': 'people.manage',
  'action people.reset': 'people.manage',
  'action people.revoke-invitation': 'people.manage',
  'action settings.change': 'settings.manage',
  'admin page /admin/invitation/[token]': 'everybody',
  'admin page /admin/people': 'people.manage',
  'admin page /admin/set-up/[token]': 'everybody',
  'admin page /admin/settings': 'topic.manage',
  'admin page /admin/settings/site': 'settings.manage',
  'admin page /admin/sign-in': 'everybody',
}
