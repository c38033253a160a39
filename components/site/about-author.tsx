import { richTextToHtml } from '#lib/content/rich-text.ts'
import type { PublicAuthor } from '#lib/people/public-queries.ts'
import { authorUrl, postUrl } from '#lib/posts/address.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'
import { toldInWords } from './byline.tsx'
import { spokenIn } from './direction.ts'
import { ResponsivePicture } from './picture.tsx'
import { RenderedHtml } from './rendered-html.tsx'
import type { Words } from './words/en.ts'

interface Props {
  authors: readonly PublicAuthor[]
  /** By author's id. */
  more: ReadonlyMap<string, readonly PostLink[]>
  origin: string
  words: Words
  /** The language of what the site says of itself, and that of the page around. */
  language: string
  around: string
}

export function AboutTheAuthor({ authors, more, origin, words, language, around }: Props) {
  if (authors.length === 0) return null
  return (
    <section
      id="about-the-author"
      aria-labelledby="about-the-author-title"
      {...spokenIn(words.language, around)}
    >
      <h2 id="about-the-author-title">
        {authors.length === 1 ? words.post.aboutTheAuthor : words.post.aboutTheAuthors}
      </h2>
      {authors.map((author) => (
        <div className="author" key={author.id}>
          <Portrait author={author} />
          <div className="author-words">
            <h3>
              <a rel="author" href={authorUrl(author.slug)}>
                {author.name}
              </a>
              {toldInWords(author, words)}
            </h3>
            <div {...spokenIn(language, words.language)}>
              <Biography author={author} origin={origin} />
            </div>
            <MorePosts author={author} posts={more.get(author.id) ?? []} words={words} />
          </div>
        </div>
      ))}
    </section>
  )
}

export function Portrait({ author: { portrait, name } }: { author: PublicAuthor }) {
  if (!portrait) return null
  return (
    <div className="portrait">
      <ResponsivePicture picture={portrait} alt={name} sizes="7rem" />
    </div>
  )
}

export function Biography({ author: { bio, links }, origin }: { author: PublicAuthor; origin: string }) {
  return (
    <>
      {bio && (
        <RenderedHtml className="bio" html={richTextToHtml(bio, { channel: 'page', siteUrl: origin })} />
      )}
      {links.length > 0 && (
        <ul className="author-links">
          {links.map(({ label, url }) => (
            <li key={url}>
              <a href={url} rel="me noopener">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function MorePosts(props: { author: PublicAuthor; posts: readonly PostLink[]; words: Words }) {
  const { author, posts, words } = props
  if (posts.length === 0) return null
  return (
    <div className="more-posts">
      <h4>{words.post.morePostsBy(author.name)}</h4>
      <ul>
        {posts.map((post) => (
          <li key={post.id} {...spokenIn(post.language, words.language)}>
            <a href={postUrl(post.path)}>{post.title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
