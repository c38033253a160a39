import type { Commenting } from '#lib/comments/commenting.ts'
import { threadsOf } from '#lib/comments/thread.ts'
import { postUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { spokenIn } from '../direction.ts'
import { words } from '../words.ts'
import { Comment, type ShownComment } from './comment.tsx'
import { commentWords } from './comment-words.ts'
import { emptyForm, ReplyForm } from './reply-form.tsx'

interface Props {
  comment: ShownComment
  post: { id: string; path: string; title: string; language: string; authors: readonly { name: string }[] }
  site: SiteSettings
  commenting: Commenting
  isAtRisk: boolean
}

/** One comment and the form to answer it. */
export function ReplyPage({ comment, post, site, commenting, isAtRisk }: Props) {
  const [thread] = threadsOf([comment], () => false)
  const back = `${postUrl(post.path)}#comment-${comment.anchor}`
  return (
    <div className="sheet reply-page">
      <h1>{commentWords.replyTo(comment.authorName)}</h1>
      <p>
        {commentWords.backTo}{' '}
        <a href={back} {...spokenIn(post.language, words.language)}>
          {post.title}
        </a>
      </p>
      <Comment placed={thread!.root} post={post} site={site} canReply={false} />
      {commenting.mode === 'closed' ? (
        <p className="comments-closed">{commentWords.closed}</p>
      ) : (
        <ReplyForm
          postId={post.id}
          parent={comment}
          cancelUrl={`${postUrl(post.path)}#reply`}
          form={emptyForm}
          askForWebsite={site.askForWebsite}
          isAtRisk={isAtRisk}
          usualWait={commenting.mode === 'held' ? site.usualWait : null}
          heading="h2"
        />
      )}
    </div>
  )
}
