import type { Commenting } from '#lib/comments/commenting.ts'
import { threadsOf } from '#lib/comments/thread.ts'
import { commentUrl, postUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import type { Words } from '../words/en.ts'
import { Comment, type ShownComment } from './comment.tsx'
import { FormPage } from './form-page.tsx'
import { emptyForm, ReplyForm } from './reply-form.tsx'
import { closedSentence, teamPath } from './thread.tsx'

interface Around {
  post: { id: string; path: string; title: string; language: string }
  site: SiteSettings
  words: Words
  commenting: Commenting
  isAtRisk: boolean
}

/** One comment and the form to answer it. */
export function ReplyPage({ comment, ...around }: Around & { comment: ShownComment }) {
  const { post, site, words, commenting } = around
  const [thread] = threadsOf([comment], { isCounted: () => false })
  return (
    <FormPage
      {...around}
      headingId="reply-heading"
      title={<bdi>{words.replyForm.replyTo(comment.authorName)}</bdi>}
      back={commentUrl(post.path, comment.anchor)}
    >
      <Comment placed={thread!.root!} post={post} site={site} words={words} canReply={false} />
      {commenting.mode === 'closed' ? (
        <p className="comments-closed">
          {closedSentence(words, site, commenting.because)}{' '}
          <a href={teamPath(post)}>{words.replyForm.writeToTeam}</a>
        </p>
      ) : (
        <ReplyForm
          {...around}
          postId={post.id}
          parent={comment}
          cancelUrl={`${postUrl(post.path)}#reply`}
          form={emptyForm}
          heading={null}
        />
      )}
    </FormPage>
  )
}

const toTeam: Commenting = { mode: 'closed', because: 'choice' }

/** The form whose words the team alone reads. */
export function TeamPage(around: Omit<Around, 'commenting'>) {
  const { post, words } = around
  return (
    <FormPage
      {...around}
      headingId="reply-heading"
      title={words.replyForm.writeToTeam}
      back={postUrl(post.path)}
    >
      <ReplyForm
        {...around}
        commenting={toTeam}
        postId={post.id}
        parent={null}
        cancelUrl={postUrl(post.path)}
        form={emptyForm}
        heading={null}
      />
    </FormPage>
  )
}
