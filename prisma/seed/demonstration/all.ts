import { LetterSettings } from '#lib/settings/schema.ts'
import { authors } from './authors.ts'
import { comments } from './comments.ts'
import { drawings } from './drawings/all.ts'
import { nextSteps } from './next-steps.ts'
import { pages } from './pages.ts'
import { posts } from './posts/all.ts'
import type { Author, Comment, Drawing, NextStep, Page, Post, Tag, Topic, WithdrawnPost } from './shapes.ts'
import { site } from './site.ts'
import { tags } from './tags.ts'
import { topics } from './topics.ts'
import { withdrawnPosts } from './withdrawn.ts'

/** A post, or a page in the same shape: pages stand under no topic, and most have no cover. */
export type DemonstrationPost = Omit<Post, 'cover' | 'coverAlt'> & {
  kind: 'post' | 'page'
  cover?: string
  coverAlt?: string
}

/** As the settings of a site name them. */
export interface DemonstrationSite {
  title: string
  tagline: string
  description: string
  organisation: string
  language: string
  timeZone: string
  usualWait: string
  brandColour: string
  menu: { label: string; url: string }[]
  footer: string
  letters: LetterSettings
}

export interface Demonstration {
  site: DemonstrationSite
  authors: Author[]
  topics: Topic[]
  tags: Tag[]
  nextSteps: NextStep[]
  /** Pages first, then posts; a translation comes after what it translates. */
  posts: DemonstrationPost[]
  withdrawn: WithdrawnPost[]
  /** In the order of their threads: an answer comes after what it answers. */
  comments: Comment[]
  drawings: Drawing[]
}

export const demonstration: Demonstration = {
  site: {
    title: site.title,
    tagline: site.tagline,
    description: site.description,
    organisation: site.title,
    language: site.language,
    timeZone: site.timezone,
    /** So that the form shows. Nothing that is invented is ever sent. */
    letters: LetterSettings.parse({
      onSince: '2026-01-01T00:00:00.000Z',
      postalAddress: '7 Kapok Lane, Beside the River',
    }),
    /** Completes “usually …”. */
    usualWait: site.usualCommentWait.replace(/^usually /, ''),
    brandColour: site.colours.brand,
    menu: [
      { label: 'Field Notes', url: '/topics/field-notes' },
      { label: 'Photo Essays', url: '/topics/photo-essays' },
      { label: 'Learn', url: '/topics/learn' },
      { label: 'About us', url: '/about/' },
      { label: 'Our promise', url: '/our-promise/' },
      { label: 'Next Steps', url: '/next-steps/' },
      { label: 'Events', url: '/events/' },
      { label: 'Get help', url: '/get-help/' },
    ],
    footer: [
      `${site.region} · ${site.email} · ${site.phone}`,
      'Names are changed and pictures are drawn, so that nobody here can be found.',
      'This is a demonstration: the people, the places and the numbers are invented.',
    ].join('\n'),
  },
  authors,
  topics,
  tags,
  nextSteps,
  posts: [...pages.map(postOf), ...posts.map((post) => ({ ...post, kind: 'post' as const }))],
  withdrawn: withdrawnPosts,
  comments,
  drawings,
}

function postOf({ description, ...page }: Page): DemonstrationPost {
  return {
    ...page,
    kind: 'page',
    excerpt: description,
    language: 'en',
    status: 'published',
    publishedAt: '2026-01-05T07:30:00+07:00',
    authors: [],
    topics: [],
    tags: [],
    protection: 'none',
  }
}
