import type { Commenting } from '#lib/comments/commenting.ts'
import { threadsOf } from '#lib/comments/thread.ts'
import { commentUrl, postUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { spokenIn } from '../direction.ts'
import type { Words } from '../words/en.ts'
import { usualWaitIn } from '../words/usual-wait.ts'
import { Comment, type ShownComment } from './comment.tsx'
import { emptyForm, ReplyForm } from './reply-form.tsx'

interface Props {
  comment: ShownComment
  post: { id: string; path: string; title: string; language: string; authors: readonly { name: string }[] }
  site: SiteSettings
  words: Words
  commenting: Commenting
  isAtRisk: boolean
}

/** One comment and the form to answer it. */
export function ReplyPage({ comment, post, site, words, commenting, isAtRisk }: Props) {
  const [thread] = threadsOf([comment], { isCounted: () => false })
  const back = commentUrl(post.path, comment.anchor)
  return (
    <div className="sheet reply-page">
      <h1 id="reply-heading">
        <bdi>{words.replyForm.replyTo(comment.authorName)}</bdi>
      </h1>
      <p>
        {words.kept.backTo}{' '}
        <a href={back} {...spokenIn(post.language, words.language)}>
          {post.title}
        </a>
      </p>
      <Comment placed={thread!.root!} post={post} site={site} words={words} canReply={false} />
      {commenting.mode === 'closed' ? (
        <p className="comments-closed">{words.comments.closed}</p>
      ) : (
        <ReplyForm
          postId={post.id}
          parent={comment}
          cancelUrl={`${postUrl(post.path)}#reply`}
          form={emptyForm}
          words={words}
          askForWebsite={site.askForWebsite}
          isAtRisk={isAtRisk}
          heldNote={commenting.mode === 'held' ? words.replyForm.heldNote(usualWaitIn(words, site)) : null}
          heading={null}
        />
      )}
    </div>
  )
}
