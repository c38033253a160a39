import { NoticeLines } from './notice-lines.tsx'
import type { QueueComment } from './queue-comment.ts'

type Report = QueueComment['reports'][number]

const kinds: Record<Report['kind'], string> = {
  identifies: 'says who somebody is',
  danger: 'somebody may be in danger',
  abusive: 'is abusive',
  spam: 'is spam',
  illegal: 'is against the law',
  other: 'something else',
}

/** What readers reported of it, in their words. */
export const ReportList = ({ reports, timeZone }: { reports: Report[]; timeZone: string }) =>
  reports.length === 0 ? null : (
    <ul className="findings">
      {reports.map(({ id, kind, count, words, notices }) => (
        <li key={id}>
          Reported{count > 1 ? ` ${count} times` : ''}: {kinds[kind]}
          {words.filter(Boolean).map((said) => (
            <q key={said}>{said}</q>
          ))}
          {notices.map((notice) => (
            <NoticeLines key={`${notice.at} ${notice.name}`} notice={notice} timeZone={timeZone} />
          ))}
        </li>
      ))}
    </ul>
  )
