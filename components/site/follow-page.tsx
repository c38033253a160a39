import { feedUrl, topicUrl } from '#lib/posts/address.ts'
import type { Topic } from '#lib/posts/topic-tree.ts'
import { lettersAreOn } from '#lib/settings/letters.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { JoinForm } from './join-form.tsx'
import { ListHeading } from './list-heading.tsx'
import type { Words } from './words/en.ts'

/** How to follow, in plain words. */
export function FollowPage(props: {
  site: SiteSettings
  topics: readonly Topic[]
  origin: string
  words: Words
}) {
  const { site, topics, origin, words } = props
  const text = words.followPage
  const canJoin = lettersAreOn(site)
  return (
    <div className="sheet list">
      <ListHeading name={text.title} words={words} />
      <div className="body">
        <p>{canJoin ? text.introWithLetters(site.title) : text.intro(site.title)}</p>
      </div>
      {canJoin && <JoinForm words={words} form="follow" heading="h2" />}
      <div className="body">
        <h2>{text.whatTitle}</h2>
        <p>{text.what}</p>
        <h2>{text.howTitle}</h2>
        <ol>
          {text.how.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <h2>{text.addressesTitle}</h2>
        <dl className="feeds">
          <Feed label={text.everything} url={origin + feedUrl('/')} />
          {topics.map(({ id, name, slug }) => (
            <Feed key={id} label={text.inTopic(name)} url={origin + feedUrl(topicUrl(slug))} />
          ))}
        </dl>
        {!canJoin && (
          <>
            <h2>{text.mailTitle}</h2>
            <p>{text.mail}</p>
          </>
        )}
        <h2>{text.plainTitle}</h2>
        <p>
          {text.plain} <a href="/">{words.frame.frontPage}</a>
        </p>
      </div>
    </div>
  )
}

function Feed({ label, url }: { label: string; url: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <a href={url}>{url}</a>
      </dd>
    </>
  )
}
