import { LetterButtons } from '#components/admin/readers/letter-buttons.tsx'
import { letterInWords } from '#components/admin/readers/letter-words.ts'
import { ReadersTabs } from '#components/admin/readers/readers-tabs.tsx'
import { ShownMail } from '#components/admin/readers/shown-mail.tsx'
import { TroubledList } from '#components/admin/readers/troubled-list.tsx'
import { findLetterSample, requireLetter } from '#lib/circle/letter-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { requireUuid } from '#lib/web/require-uuid.ts'
import { decide, release, stop } from '../../actions.ts'

export default adminPage({
  name: '/admin/readers/letters/[id]',
  access: 'letter.manage',
  render: async ({ actor, params }) => {
    const id = requireUuid(params.id)
    const [letter, sample, { timeZone }] = await Promise.all([
      requireLetter(actor, id),
      findLetterSample(actor, id),
      findSite(),
    ])
    return (
      <>
        <h1>{letter.subject}</h1>
        <ReadersTabs here="/admin/readers/letters" actor={actor} />
        <p>{letterInWords(letter, { timeZone, now: new Date() })}</p>
        <LetterButtons letterId={id} status={letter.status} actions={{ stop, release }} />
        <TroubledList recipients={letter.troubled} decide={decide} />
        {sample ? (
          <>
            <h2>As a reader gets it</h2>
            <ShownMail src={`/admin/readers/letter-sample?id=${id}`} text={sample.text} />
          </>
        ) : (
          <p className="quiet">Its post is not public, so there is nothing to show.</p>
        )}
      </>
    )
  },
})
