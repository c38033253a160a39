import { AuthorForm } from '#components/admin/authors/author-form.tsx'
import { TransferForm } from '#components/admin/people/transfer-form.tsx'
import { type Actor, may } from '#lib/people/actor.ts'
import {
  type AuthorRow,
  type EditableAuthor,
  listAuthors,
  requireAuthor,
} from '#lib/people/author-queries.ts'
import { listStaff } from '#lib/people/queries.ts'
import { countToTransfer } from '#lib/posts/transfer-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { listPicturesOfLibrary } from '../../../pictures/actions.ts'
import { undoMany } from '../../../posts/lists/actions.ts'
import { dropAuthor, keepAuthor, transferPosts } from '../actions.ts'

/** `new` in the place of an id makes one. */
export default adminPage({
  name: '/admin/settings/authors/[id]',
  access: 'post.write',
  render: async ({ actor, params: { id = '' } }) => {
    const author = id === 'new' ? null : await requireAuthor(actor, id)
    const others = (await listAuthors(actor)).filter((other) => other.id !== id)
    return (
      <>
        <p>
          <a href="/admin/settings/authors">Back to the authors</a>
        </p>
        <h1>{author ? author.name : 'A new author'}</h1>
        <AuthorForm
          author={author}
          others={others.map(({ id, name }) => ({ id, name }))}
          accounts={await findAccounts(actor, author)}
          mayRemove={may(actor, 'author.manage')}
          save={keepAuthor}
          remove={dropAuthor}
          listPictures={listPicturesOfLibrary}
        />
        {author ? await transferOf(actor, author, others) : null}
      </>
    )
  },
})

/** To choose from; null for who may not know the accounts. */
async function findAccounts(actor: Actor, author: EditableAuthor | null) {
  const mayChoose = may(actor, 'people.manage') && (author?.canGiveToAccount ?? true)
  return mayChoose ? (await listStaff(actor)).map(({ id, name, email }) => ({ id, name, email })) : null
}

async function transferOf(actor: Actor, author: EditableAuthor, others: AuthorRow[]) {
  if (!may(actor, 'post.write.any') || others.length === 0) return null
  const count = await countToTransfer(actor, { of: 'profile', fromId: author.id })
  return (
    <TransferForm
      of="profile"
      from={{ id: author.id, name: author.name }}
      count={count}
      others={others.map(({ id, name }) => ({ id, name }))}
      transfer={transferPosts}
      undo={undoMany}
    />
  )
}
