import type { Finding } from '#lib/posts/checks.ts'
import type { SaveConflict } from '#lib/posts/keep-conflict.ts'
import type { KeptHere } from '../phone/local-texts.ts'
import type { OpenedPost, Standing } from './post-form.ts'

export type SaveState =
  | { is: 'new' }
  | { is: 'saved'; at: Date; by: string | null }
  | { is: 'saving' }
  | { is: 'refused'; message: string; wasSaved: boolean }
  | { is: 'unreachable' }
  | { is: 'signed_out' }

/** What is known of a text that is being written. */
export interface SaverView {
  standing: Standing
  state: SaveState
  /** Sentences about fields that could not be stored, or that hold a step back. */
  fields: Record<string, string[]>
  findings: Finding[]
  conflict: SaveConflict | null
  /** Something was typed that the server has not confirmed. */
  isDirty: boolean
  /** Whether this device keeps that meanwhile; null before the first words. */
  kept: KeptHere | null
}

/** What of a post is known before anything was typed. */
export type Opened = Pick<OpenedPost, 'version' | 'findings' | 'lastSaved'> & Standing

/** Of a post as it was opened. */
export function viewOf({ lastSaved, ...post }: Opened): SaverView {
  const { status, version, publishedAt, wasPublic, path, changedSincePublishing, hasPending } = post
  const isThere = version > 0 && lastSaved
  return {
    standing: { status, version, publishedAt, wasPublic, path, changedSincePublishing, hasPending },
    state: isThere ? { is: 'saved', at: lastSaved.at, by: lastSaved.name } : { is: 'new' },
    fields: {},
    findings: post.findings,
    conflict: null,
    isDirty: false,
    kept: null,
  }
}
