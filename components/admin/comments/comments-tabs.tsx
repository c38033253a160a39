const tabs = [
  { href: '/admin/comments', label: 'What waits' },
  { href: '/admin/comments/team', label: 'Who reads, and when' },
  { href: '/admin/comments/replies', label: 'Saved words' },
  { href: '/admin/settings/blocked', label: 'Blocked' },
  { href: '/admin/comments/log', label: 'Log' },
  { href: '/admin/comments/numbers', label: 'Numbers' },
] as const

export type CommentsTab = (typeof tabs)[number]['href']

/** The screens about comments; whoever moderates sees all of them. */
export const CommentsTabs = ({ here }: { here: CommentsTab }) => (
  <nav className="tabs" aria-label="About comments">
    {tabs.map(({ href, label }) => (
      <a key={href} href={href} aria-current={href === here ? 'page' : undefined}>
        {label}
      </a>
    ))}
  </nav>
)
