import { randomUUID } from 'node:crypto'
import { KeepWordsWith } from '#components/admin/editor/keep-words.tsx'
import { onItsWayHere } from '#components/admin/phone/stand-in.ts'
import type { PostActions } from '#components/admin/posts/post-actions.ts'
import { PostEditor } from '#components/admin/posts/post-editor.tsx'
import type { OpenedPost } from '#components/admin/posts/post-form.ts'
import type { Choices } from '#components/admin/posts/post-settings.tsx'
import { topicChoices } from '#components/admin/posts/topic-choices.ts'
import type { NoteActions } from '#components/admin/review/note-actions.ts'
import { NotesPanel } from '#components/admin/review/notes-panel.tsx'
import { listSiteSteps } from '#lib/circle/queries.ts'
import { countSubscribers } from '#lib/circle/subscriber-queries.ts'
import { mediaIdsOf } from '#lib/content/everything-in.ts'
import { listPictures } from '#lib/media/queries.ts'
import { type Actor, may, requireStaff } from '#lib/people/actor.ts'
import { listAuthors } from '#lib/people/author-queries.ts'
import { findOriginal } from '#lib/posts/original-queries.ts'
import { listPagesInTree } from '#lib/posts/pages/queries.ts'
import { listReviewers } from '#lib/posts/review-queries.ts'
import { listTags, listTopics } from '#lib/posts/term-queries.ts'
import { noTiming, requireTiming } from '#lib/posts/timing-queries.ts'
import { listNotes } from '#lib/review/queries.ts'
import { lettersAreOn } from '#lib/settings/letters.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { keepWordsOfPicture, listPicturesOfLibrary } from '../pictures/actions.ts'
import { makeOwn } from '../settings/authors/actions.ts'
import { placeOnePage } from '../settings/pages/actions.ts'
import * as reviewing from './[id]/review/actions.ts'
import * as actions from './actions.ts'

const postActions: PostActions = {
  create: actions.createPost,
  save: actions.savePost,
  discard: actions.discardPendingText,
  attend: actions.attendPost,
  takeOver: actions.takePostOver,
  setAside: actions.setTextAside,
  check: actions.checkPost,
  findOriginals: actions.findOriginals,
  publish: actions.publishPost,
  schedule: actions.schedulePost,
  takeDown: actions.takePostDown,
  trash: actions.trashPost,
  restoreFromTrash: actions.restorePost,
  sendForReview: actions.askForReview,
  returnToDraft: actions.backToDraft,
  place: placeOnePage,
  approve: actions.approvePost,
  archive: actions.archivePost,
  bringBack: actions.bringPostBack,
  expire: actions.expirePost,
  scheduleUpdate: actions.schedulePostUpdate,
  cancelUpdate: actions.cancelPostUpdate,
  findTiming: actions.findPostTiming,
}

const noteActions: NoteActions = {
  list: reviewing.listPostNotes,
  write: reviewing.writePostNote,
  settle: reviewing.settlePostNote,
  remove: reviewing.removePostNote,
}

/** The editor with what can be chosen in it. */
export async function editorPage(actor: Actor, opened: Omit<OpenedPost, 'timing' | 'reviewers'>) {
  const { body, coverId, translationOf } = opened.form
  const [timing, reviewers, choices, pictures, notes] = await Promise.all([
    opened.version > 0 ? requireTiming(actor, opened.id) : findSite().then(noTiming),
    listReviewers(actor),
    findChoices(actor, translationOf),
    listPictures(actor, [...mediaIdsOf(body), ...(coverId ? [coverId] : [])]),
    opened.version > 0 ? listNotes(actor, opened.id) : null,
  ])
  const post = { ...opened, timing, reviewers }
  return (
    <KeepWordsWith keep={keepWordsOfPicture}>
      <PostEditor
        key={post.id}
        post={post}
        editorId={randomUUID()}
        choices={choices}
        pictures={[...pictures.values(), ...post.arrived.awaited.map(onItsWayHere)]}
        actions={postActions}
        listPictures={listPicturesOfLibrary}
        beside={notes && <NotesPanel postId={post.id} notes={notes} actions={noteActions} />}
      />
    </KeepWordsWith>
  )
}

async function findChoices(actor: Actor, translationOf: string | null): Promise<Choices> {
  const { accountId, name } = requireStaff(actor)
  const [site, authors, topics, tags, steps, original, readers, pages] = await Promise.all([
    findSite(),
    listAuthors(actor),
    listTopics(actor),
    listTags(actor),
    listSiteSteps(actor),
    findOriginal(actor, translationOf),
    countSubscribers(actor),
    may(actor, 'page.write') ? listPagesInTree(actor) : [],
  ])
  return {
    timeZone: site.timeZone,
    siteComments: site.commentsMode,
    authors: authors.map(({ id, name, pseudonym }) => ({ id, name, pseudonym })),
    own: { id: authors.find((one) => one.accountId === accountId)?.id ?? null, name, make: makeOwn },
    topics: topicChoices(topics),
    tags: tags.map(({ name }) => name),
    siteSteps: steps.map(({ title }) => title),
    original,
    pages,
    letters: lettersAreOn(site) ? { readers, delayMinutes: site.letters.delayMinutes } : null,
  }
}
