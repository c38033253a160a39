import type { LinkState } from '#lib/posts/checks/finding.ts'
import type { Target } from '#lib/posts/target-queries.ts'

export const kindsOfTargets: Record<Target['kind'], string> = {
  page: 'Pages',
  topic: 'Topics',
  series: 'Series',
  post: 'Posts',
}

/** What is said beside a link of the menu that readers do not follow to something that is there. */
export const statesOfTargets: Record<Exclude<LinkState, 'there'>, string> = {
  not_public: 'Readers cannot see this now: it is not published, in the trash, or taken down.',
  gone: 'This was taken away for good. Readers are told that it is gone.',
  missing: 'Nothing stands at this address.',
  moved: 'This is a former address. Readers are led on to another.',
  empty: 'There is nothing to read there yet.',
}
