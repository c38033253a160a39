import { type Actor, may } from '#lib/people/actor.ts'
import type { Permission } from '#lib/people/roles.ts'

const places: { href: string; label: string; text: string; needs: Permission }[] = [
  {
    href: '/admin/settings/site',
    label: 'The site',
    text: 'Its name, language and time zone, how comments work, what protects readers.',
    needs: 'settings.manage',
  },
  {
    href: '/admin/settings/look',
    label: 'The look',
    text: 'Logo, colours, type, menu, announcement and front page, with a preview.',
    needs: 'settings.manage',
  },
  {
    href: '/admin/settings/languages',
    label: 'Languages',
    text: 'Which languages the words around your posts speak, and who has checked them.',
    needs: 'settings.manage',
  },
  {
    href: '/admin/settings/next-steps',
    label: 'Next steps',
    text: 'What readers can do after a post: learn, give, sponsor, pray.',
    needs: 'nextstep.manage',
  },
  {
    href: '/admin/settings/authors',
    label: 'Authors',
    text: 'Who readers see as the writer. Guests and pseudonyms need no account.',
    needs: 'author.manage',
  },
  {
    href: '/admin/settings/topics',
    label: 'Topics and tags',
    text: 'A few topics as a tree, tags as they come: name, merge, remove them.',
    needs: 'topic.manage',
  },
  {
    href: '/admin/settings/series',
    label: 'Series',
    text: 'Posts that are read one after the other: their parts and their order.',
    needs: 'topic.manage',
  },
  {
    href: '/admin/settings/pages',
    label: 'Pages',
    text: 'In which order they stand under each other.',
    needs: 'page.write',
  },
  {
    href: '/admin/settings/redirects',
    label: 'Old addresses',
    text: 'Where readers are led who follow an old link, one by one or from a file.',
    needs: 'redirect.manage',
  },
  {
    href: '/admin/settings/blocked',
    label: 'Blocked words',
    text: 'Words, e-mails and sites: a comment with one of them waits for a person.',
    needs: 'comment.block',
  },
  {
    href: '/admin/readers/settings',
    label: 'Letters',
    text: 'New posts by e-mail: who sends, from where, how fast.',
    needs: 'settings.manage',
  },
  {
    href: '/admin/people',
    label: 'People',
    text: 'Who can sign in, what each may do, who stands in for whom.',
    needs: 'people.manage',
  },
  {
    href: '/admin/import',
    label: 'Bring another blog',
    text: 'Posts, pages and comments from a WordPress export, at their old addresses.',
    needs: 'site.import',
  },
]

export const settingsPlacesFor = (actor: Actor) => places.filter(({ needs }) => may(actor, needs))
