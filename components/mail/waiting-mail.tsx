import { Button } from '@react-email/button'
import { Text } from '@react-email/text'
import type { WaitingPile } from '#lib/comments/queue/waiting-piles.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { inOrder, pileInWords, reportsInWords } from '../admin/desk/pile-words.ts'
import { waitingWords } from '../admin/desk/waiting-words.ts'
import type { WrittenMail } from './joining-mail.tsx'
import { MailFrame } from './mail-frame.tsx'
import { look } from './mail-look.ts'
import { plainText, renderMail } from './render.ts'

export interface WaitingMailProps {
  site: SiteSettings
  siteUrl: string
  piles: readonly WaitingPile[]
  /** About comments that readers see. */
  reports: number
  /** Something concerns somebody's safety, and whoever reads this looks after that. */
  isForSafety: boolean
  link: string
}

/** To staff, in the desk's language: counts and reasons. No name, no text, no title: mail is read over shoulders. */
export async function waitingMail({
  site,
  siteUrl,
  piles,
  reports,
  isForSafety,
  link,
}: WaitingMailProps): Promise<WrittenMail> {
  const styles = look(site.brandColour)
  const subject = isForSafety
    ? `Something on ${site.title} needs you`
    : `${site.title}: ${sumInWords(piles, reports)}`
  const lines = inOrder(piles).map((pile) => `${pileInWords(pile)}.`)
  if (reports > 0 && (piles.length > 0 || isForSafety)) lines.push(`${reportsInWords(reports)}.`)
  const said = [isForSafety ? needsYou : `${sumInWords(piles, reports)}.`, ...lines]
  const account = `${siteUrl}/admin/account`
  const html = await renderMail(
    <MailFrame site={site} siteUrl={siteUrl} language="en" title={subject} preview={subject}>
      {said.map((line) => (
        <Text key={line} className="ink" style={styles.text}>
          {line}
        </Text>
      ))}
      <Button className="button" href={link} style={styles.button}>
        {button}
      </Button>
      <Text className="ink" style={{ ...styles.text, margin: '24px 0 0' }}>
        {about} {change} {account}
      </Text>
    </MailFrame>,
  )
  return { subject, html, text: plainText(...said, `${button}:\n${link}`, about, `${change}\n${account}`) }
}

const needsYou =
  'Something waits that whoever looks after safety should read soon. Please open it in a quiet place.'
const button = 'See what waits'
const about =
  'The link works once, within seven days, and signs nobody in. Please do not pass it on: it is made for you.'
const change = 'When you get this mail is said on your account’s page:'

function sumInWords(piles: readonly WaitingPile[], reports: number): string {
  if (piles.length === 0) return reportsInWords(reports)
  const waiting = piles.reduce((sum, { count }) => sum + count, 0)
  return waitingWords({
    waiting,
    oldestSeconds: Math.max(...piles.map(({ oldestSeconds }) => oldestSeconds)),
  })
}
