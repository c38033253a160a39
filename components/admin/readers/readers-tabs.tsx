import { type Actor, may } from '#lib/people/actor.ts'
import type { Permission } from '#lib/people/roles.ts'

const tabs: { href: string; label: string; needs: Permission }[] = [
  { href: '/admin/readers/numbers', label: 'Numbers', needs: 'numbers.see' },
  { href: '/admin/readers', label: 'Subscribers', needs: 'subscriber.see' },
  { href: '/admin/readers/letters', label: 'Letters', needs: 'letter.manage' },
  { href: '/admin/readers/outbox', label: 'Outbox', needs: 'mail.see' },
  { href: '/admin/readers/settings', label: 'How letters go out', needs: 'settings.manage' },
]

/** `here` is the tab's own address, also on the pages behind it. */
export const ReadersTabs = ({ here, actor }: { here: string; actor: Actor }) => (
  <nav className="tabs" aria-label="Readers">
    {tabs
      .filter(({ needs }) => may(actor, needs))
      .map(({ href, label }) => (
        <a key={href} href={href} aria-current={href === here ? 'page' : undefined}>
          {label}
        </a>
      ))}
  </nav>
)
