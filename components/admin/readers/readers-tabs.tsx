import { type Permission, type Role, roleAllows } from '#lib/people/roles.ts'

const tabs: { href: string; label: string; needs: Permission }[] = [
  { href: '/admin/readers/numbers', label: 'Numbers', needs: 'numbers.see' },
  { href: '/admin/readers', label: 'Subscribers', needs: 'subscriber.see' },
  { href: '/admin/readers/letters', label: 'Letters', needs: 'letter.manage' },
  { href: '/admin/readers/outbox', label: 'Outbox', needs: 'mail.see' },
  { href: '/admin/readers/settings', label: 'How letters go out', needs: 'settings.manage' },
]

/** `here` is the tab's own address, also on the pages behind it. */
export const ReadersTabs = ({ here, role }: { here: string; role: Role }) => (
  <nav className="tabs" aria-label="Readers">
    {tabs
      .filter(({ needs }) => roleAllows(role, needs))
      .map(({ href, label }) => (
        <a key={href} href={href} aria-current={href === here ? 'page' : undefined}>
          {label}
        </a>
      ))}
  </nav>
)
