import { type Permission, type Role, roleAllows } from '#lib/people/roles.ts'

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

export const placesFor = (role: Role): Place[] => places.filter(({ needs }) => roleAllows(role, needs))
