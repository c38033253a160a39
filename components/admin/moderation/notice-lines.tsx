import type { QueueComment } from './queue-comment.ts'
import { whenInWords } from './when-in-words.ts'

interface NoticeLinesProps {
  notice: QueueComment['reports'][number]['notices'][number]
  timeZone: string
}

/** What somebody said of something illegal, as the Digital Services Act asks for it (article 16(2)). */
export function NoticeLines({ notice, timeZone }: NoticeLinesProps) {
  const { why, address, isAboutChildren, name, email, at } = notice
  return (
    <details className="notice-lines">
      <summary>
        {isAboutChildren ? 'A notice about sexual offences against children' : 'A notice by law'},{' '}
        {whenInWords(new Date(at), timeZone)}
      </summary>
      <dl>
        <dt>Why it is illegal</dt>
        <dd>{why}</dd>
        <dt>Where</dt>
        <dd>{address}</dd>
        <dt>From</dt>
        <dd>
          {name || 'Somebody who need not say who they are'}
          {email ? `, ${email}` : ''}
        </dd>
      </dl>
      <p className="quiet">
        They said so in good faith.{' '}
        {name ? 'What you decide is told to them by mail, where they gave an e-mail.' : ''}
      </p>
    </details>
  )
}
