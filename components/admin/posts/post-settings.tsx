'use client'

import { NativeSelect, Radio, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { CommentsMode, PostKind, Protection } from '#lib/database/generated/enums.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import type { Original } from '#lib/posts/original-queries.ts'
import type { PageInTree } from '#lib/posts/pages/queries.ts'
import { modeWords } from '../comments/mode-words.ts'
import { PlaceField, type PlaceFieldProps } from '../pages/place-field.tsx'
import { AuthorsField, type OwnProfile, type Signatory } from './authors-field.tsx'
import { CoverField } from './cover-field.tsx'
import { NextStepsField } from './next-steps-field.tsx'
import { OriginalField } from './original-field.tsx'
import type { PostActions } from './post-actions.ts'
import type { Fields } from './post-form.ts'
import { SearchFields } from './search-fields.tsx'
import { TopicsField } from './topics-field.tsx'

/** What can be chosen from, and how the site has it. */
export interface Choices {
  timeZone: string
  authors: Signatory[]
  own: OwnProfile
  topics: { id: string; name: string; depth: number }[]
  tags: string[]
  siteComments: CommentsMode
  siteSteps: string[]
  /** All of them, for who writes pages. */
  pages: PageInTree[]
  /** What the post translates, if it does. */
  original: Original | null
  /** To how many a letter would go, and how long after publishing; null while letters are off. */
  letters: { readers: number; delayMinutes: number } | null
}

export interface PostSettingsProps {
  fields: Fields
  postId: string
  kind: PostKind
  followsTitle: boolean
  choices: Choices
  wasPublic: boolean
  findOriginals: PostActions['findOriginals']
  place: PlaceFieldProps['place']
  errorOf: (field: keyof Fields | 'parentId') => string | undefined
  set: (change: Partial<Fields>) => void
}

const answers: { value: Protection; label: string }[] = [
  { value: 'none', label: 'No one' },
  { value: 'adult', label: 'An adult' },
  { value: 'child', label: 'A child' },
  { value: 'not_sure', label: 'Not sure' },
]

export function PostSettings({
  fields,
  kind,
  followsTitle,
  choices,
  errorOf,
  set,
  ...post
}: PostSettingsProps) {
  const commentsChoices = [
    {
      value: '',
      label: `As the topics or the site have it (site: ${lower(modeWords[choices.siteComments])})`,
    },
    ...Object.entries(modeWords).map(([value, label]) => ({ value, label })),
  ]
  return (
    <Stack gap="lg">
      <Radio.Group
        id="field-protection"
        tabIndex={-1}
        size="md"
        label="Could someone be harmed by being recognised here?"
        value={fields.protection === 'unasked' ? '' : fields.protection}
        error={errorOf('protection') && 'Please choose one.'}
        onChange={(protection) => set({ protection: protection as Fields['protection'] })}
      >
        <div className="answers">
          {answers.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        id="field-excerpt"
        label="Summary"
        description="One or two sentences for lists, feeds and shared links."
        value={fields.excerpt}
        error={errorOf('excerpt')}
        onChange={(event) => set({ excerpt: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <CoverField fields={fields} errorOf={errorOf} set={set} />
      {kind === 'post' ? (
        <AuthorsField
          chosen={fields.authorIds}
          authors={choices.authors}
          own={choices.own}
          error={errorOf('authorIds')}
          onChange={(authorIds) => set({ authorIds })}
        />
      ) : null}
      {kind === 'post' ? (
        <TopicsField
          chosen={fields.topicIds}
          topics={choices.topics}
          error={errorOf('topicIds')}
          onChange={(topicIds) => set({ topicIds })}
        />
      ) : null}
      <TagsInput
        label="Tags"
        description="As many as help. A new one is made by writing it and pressing Enter."
        data={choices.tags}
        value={fields.tags}
        error={errorOf('tags')}
        onChange={(tags) => set({ tags })}
        acceptValueOnBlur
        size="md"
      />
      <TextInput
        id="field-path"
        label="Address"
        description={followsTitle ? 'Made when it is saved. Write another here if you like.' : addressNote}
        value={fields.path}
        error={errorOf('path')}
        onChange={(event) => set({ path: event.currentTarget.value })}
        spellCheck={false}
      />
      {kind === 'page' ? (
        <PlaceField
          pageId={post.postId}
          pages={choices.pages}
          path={fields.path}
          wasPublic={post.wasPublic}
          error={errorOf('parentId')}
          place={post.place}
        />
      ) : null}
      <TextInput
        label="Language"
        description="en, km, fr, es, ar …"
        value={fields.language}
        error={errorOf('language')}
        onChange={(event) => set({ language: event.currentTarget.value })}
        maw="8rem"
        spellCheck={false}
      />
      <OriginalField
        chosen={fields.translationOf}
        known={choices.original}
        about={{ kind, exceptId: post.postId }}
        find={post.findOriginals}
        error={errorOf('translationOf')}
        onChange={(translationOf) => set({ translationOf })}
      />
      <NativeSelect
        label="Who waits with a comment?"
        description={
          isAtRisk(fields.protection) ? 'Everyone, always: somebody could be harmed here.' : undefined
        }
        data={commentsChoices}
        value={fields.commentsMode ?? ''}
        error={errorOf('commentsMode')}
        onChange={(event) =>
          set({ commentsMode: (event.currentTarget.value || null) as CommentsMode | null })
        }
        size="md"
      />
      <SearchFields fields={fields} errorOf={errorOf} set={set} />
      <NextStepsField fields={fields} siteSteps={choices.siteSteps} error={errorOf('nextSteps')} set={set} />
    </Stack>
  )
}

const lower = (words: string): string => words.toLowerCase()

const addressNote = 'Where readers find it. A former address leads here.'
