import type { DutyKind, Role } from '#lib/database/generated/enums.ts'

export type { DutyKind, Role }

/** What can be allowed, with the words the admin shows for it. */
export const permissions = {
  'desk.see': 'See the desk',
  'post.write': 'Write posts, and change their own',
  'post.publish': 'Publish, schedule and take down their own posts',
  'post.write.any': 'Change, publish and take down everybody’s posts',
  'page.write': 'Write and change pages',
  'media.add': 'Add pictures',
  'topic.manage': 'Change topics and tags',
  'redirect.manage': 'Say where old addresses lead',
  'author.manage': 'Change author profiles',
  'nextstep.manage': 'Change the site’s next steps',
  'comment.moderate': 'Decide about comments',
  'comment.settle': 'Decide about comments that were handed over',
  'comment.erase': 'Erase a comment for good',
  'comment.block': 'Keep the list of blocked words, e-mails and hosts',
  'numbers.see': 'See numbers',
  'subscriber.see': 'See how many readers get letters',
  'subscriber.manage': 'Find, export and erase subscribers',
  'letter.manage': 'Stop letters, decide about those that may not have arrived',
  'mail.see': 'Read mail that waits for a mail server',
  'settings.manage': 'Change settings',
  'people.manage': 'Invite people and change their roles',
  'site.import': 'Bring another blog, remove the demonstration',
} as const

export type Permission = keyof typeof permissions

const everything = Object.keys(permissions) as Permission[]

/** Who may do what: the one table, shown in the admin as it stands here. */
export const roles: Record<Role, { name: string; summary: string; may: readonly Permission[] }> = {
  administrator: { name: 'Administrator', summary: 'Everything, people and settings too.', may: everything },
  editor: {
    name: 'Editor',
    summary: 'Everybody’s posts and pages, topics, authors, comments.',
    may: [
      'desk.see',
      'post.write',
      'post.publish',
      'post.write.any',
      'page.write',
      'media.add',
      'topic.manage',
      'redirect.manage',
      'author.manage',
      'nextstep.manage',
      'comment.moderate',
      'comment.block',
      'numbers.see',
      'subscriber.see',
      'letter.manage',
    ],
  },
  author: {
    name: 'Author',
    summary: 'Writes and publishes their own posts.',
    may: ['desk.see', 'post.write', 'post.publish', 'media.add', 'numbers.see'],
  },
  contributor: {
    name: 'Contributor',
    summary: 'Writes their own posts; an editor publishes them.',
    may: ['desk.see', 'post.write', 'media.add'],
  },
  moderator: {
    name: 'Moderator',
    summary: 'Comments only.',
    may: ['desk.see', 'comment.moderate', 'comment.block'],
  },
  viewer: { name: 'Viewer', summary: 'Numbers and public pages.', may: ['desk.see', 'numbers.see'] },
}

/** What somebody can have beside their role, and what it adds. */
export const duties: Record<DutyKind, { name: string; summary: string; may: readonly Permission[] }> = {
  moderates: {
    name: 'Also moderates',
    summary: 'Reads comments and decides about them, beside other work.',
    may: ['desk.see', 'comment.moderate', 'comment.block'],
  },
  safety: {
    name: 'Also looks after safety',
    summary: 'Decides about comments that were handed over, and erases what could harm somebody.',
    may: ['desk.see', 'comment.moderate', 'comment.block', 'comment.settle', 'comment.erase'],
  },
}

export const roleAllows = (role: Role, permission: Permission): boolean =>
  roles[role].may.includes(permission)
