import { renderToStaticMarkup } from 'react-dom/server'
import { EventList } from '#components/admin/moderation/event-list.tsx'

it('says what was done with a comment as the log does: by whom, when here, and why in words', () => {
  const event = {
    id: '1',
    action: 'reject',
    from: 'waiting',
    to: 'rejected',
    reason: 'off_topic',
    revertsId: null,
    at: new Date('2026-11-22T17:02:31Z'),
    by: 'Tevy Roth',
  } as const
  const list = (
    <EventList events={[event]} timeZone="Asia/Phnom_Penh" now={new Date('2026-11-23T00:00:00Z')} />
  )
  expect(renderToStaticMarkup(list).replace(/<[^>]+>/g, ' ')).toMatch(
    /Tevy Roth declined\s+Mon 23 Nov 00:02 \(UTC\+7\)\s+waiting → declined\. About something else/,
  )
})
