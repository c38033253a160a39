import type { Commenting } from '#lib/comments/commenting.ts'
import { postUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import type { Words } from '../words/en.ts'
import { CommentText, Initials, Name } from './comment.tsx'
import { FormPage } from './form-page.tsx'
import { type FormState, ReplyForm, type ReplyFormProps } from './reply-form.tsx'

interface Props {
  post: { id: string; path: string; title: string; language: string }
  site: SiteSettings
  words: Words
  commenting: Commenting
  isAtRisk: boolean
  form: FormState
  parent: ReplyFormProps['parent']
  /** As it would be kept. */
  comment: { name: string; website: string; body: string }
}

/** How a comment would look, and the form as it was filled in. Nothing of it is stored. */
export function PreviewPage({ comment, ...around }: Props) {
  const { post, words, form, commenting } = around
  const text = words.replyForm
  const isForTeam = form.values.audience === 'team' || commenting.mode === 'closed'
  return (
    <FormPage {...around} title={text.previewTitle} back={postUrl(post.path)}>
      <article className="comment">
        <p className="comment-head">
          <Initials name={comment.name} />
          <b className="comment-author">
            <Name comment={{ authorName: comment.name, website: comment.website }} />
          </b>
        </p>
        <CommentText body={comment.body} language={post.language} />
      </article>
      <p className="comment-notice" role="status">
        {text.previewNote} {isForTeam && text.teamNote(null)}
      </p>
      <ReplyForm {...around} postId={post.id} cancelUrl={`${postUrl(post.path)}#reply`} heading="h2" />
    </FormPage>
  )
}
