import { CommentsTabs } from '#components/admin/comments/comments-tabs.tsx'
import { DeclineWordsList } from '#components/admin/comments/decline-words-list.tsx'
import { SavedReplies } from '#components/admin/comments/saved-replies.tsx'
import { catalogues } from '#components/site/words/catalogues.ts'
import { languageName } from '#components/site/words/language-name.ts'
import { declineReasons } from '#lib/comments/words/decline-reasons.ts'
import { listDeclineWords } from '#lib/comments/words/decline-words.ts'
import { listSavedReplies } from '#lib/comments/words/saved-reply-queries.ts'
import { primaryOf } from '#lib/language.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { drop, keep, move, sayDecline } from './actions.ts'

export default adminPage({
  name: '/admin/comments/replies',
  access: 'comment.block',
  render: async ({ actor, search }) => {
    const site = await findSite()
    const languages = catalogues.map(({ language }) => language)
    const language = languages.find((one) => one === search.language) ?? primaryOf(site.language)
    const [replies, said] = await Promise.all([listSavedReplies(actor), listDeclineWords(actor, [language])])
    const reasons = declineReasons.map(({ code, name }) => ({ code, name, words: said[language]![code]! }))
    return (
      <>
        <h1>Saved words</h1>
        <CommentsTabs here="/admin/comments/replies" />
        <h2>Replies</h2>
        <p>What you answer often, to be put into a reply and changed there.</p>
        <SavedReplies replies={replies} language={site.language} actions={{ keep, move, drop }} />
        <h2 id="declines">Words for declining</h2>
        <p>
          What the writer reads, in their own language. Disagreeing with us is no reason, and so there is none
          for it here.
        </p>
        <nav className="tabs" aria-label="In which language">
          {languages.map((one) => (
            <a
              key={one}
              href={`/admin/comments/replies?language=${one}#declines`}
              aria-current={one === language ? 'page' : undefined}
            >
              {languageName(one, 'en')}
            </a>
          ))}
        </nav>
        <DeclineWordsList key={language} language={language} reasons={reasons} save={sayDecline} />
      </>
    )
  },
})
