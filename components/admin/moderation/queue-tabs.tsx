import type { QueueTab } from '#lib/comments/schema.ts'

const names: Record<QueueTab, string> = {
  waiting: 'Waiting',
  handed_over: 'Handed over',
  approved: 'Approved',
  rejected: 'Declined',
  spam: 'Spam',
  trashed: 'Trash',
  imported: 'Waited elsewhere',
}

interface QueueTabsProps {
  tab: QueueTab
  counts: Record<QueueTab, number>
}

/** Empty piles that are not always there stay away. */
export const QueueTabs = ({ tab, counts }: QueueTabsProps) => (
  <nav className="tabs" aria-label="Piles">
    {(Object.keys(names) as QueueTab[])
      .filter((name) => name === tab || counts[name] > 0 || !['imported', 'handed_over'].includes(name))
      .map((name) => (
        <a key={name} href={`/admin/comments?tab=${name}`} aria-current={name === tab ? 'page' : undefined}>
          {names[name]} <span className="quiet">{counts[name] >= 1000 ? '1,000 or more' : counts[name]}</span>
        </a>
      ))}
  </nav>
)
