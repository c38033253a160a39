import { type Actor, may } from '#lib/people/actor.ts'
import type { Permission } from '#lib/people/roles.ts'

export interface Place {
  href: string
  label: string
}

const places: (Place & { needs: Permission })[] = [
  { href: '/admin', label: 'Desk', needs: 'desk.see' },
  { href: '/admin/posts', label: 'Posts', needs: 'post.write' },
  { href: '/admin/comments', label: 'Comments', needs: 'comment.moderate' },
  { href: '/admin/pictures', label: 'Pictures', needs: 'media.add' },
  { href: '/admin/readers', label: 'Readers', needs: 'numbers.see' },
  { href: '/admin/settings', label: 'Settings', needs: 'topic.manage' },
]

export const placesFor = (actor: Actor): Place[] => places.filter(({ needs }) => may(actor, needs))
