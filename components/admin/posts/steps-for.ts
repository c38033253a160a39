import type { Timing } from '#lib/posts/timing-queries.ts'
import { isAtDesk, type OpenedPost, type Standing } from './post-form.ts'

/** What can be done with a post, by name. */
export type StepName =
  | 'save'
  | 'publish'
  | 'schedule'
  | 'update'
  | 'planUpdate'
  | 'cancelUpdate'
  | 'discard'
  | 'review'
  | 'approve'
  | 'returnToDraft'
  | 'archive'
  | 'bringBack'
  | 'end'
  | 'takeDown'
  | 'trash'
  | 'restore'

export interface Situation {
  standing: Pick<Standing, 'status' | 'version' | 'wasPublic' | 'hasPending'>
  may: OpenedPost['may']
  isDirty: boolean
  timing: Pick<Timing, 'asksForSecondEyes' | 'approval' | 'mayApprove' | 'updateDueAt'>
}

export interface StepsNow {
  /** The one that most people want next. */
  main: StepName | null
  /** Two at most, beside it. */
  beside: StepName[]
  more: StepName[]
}

/** What can be done next, and what of it stands foremost. */
export function stepsFor(situation: Situation): StepsNow {
  const { status } = situation.standing
  if (status === 'trashed') return inTrash(situation)
  if (status === 'archived') return inArchive(situation)
  if (status === 'published') return whenOut(situation)
  if (status === 'scheduled') return whenScheduled(situation)
  return atDesk(situation)
}

const inTrash = ({ may }: Situation): StepsNow => ({
  main: may.restoreFromTrash || may.trash ? 'restore' : null,
  beside: [],
  more: [],
})

const inArchive = ({ may }: Situation): StepsNow => ({
  main: may.publish ? 'bringBack' : null,
  beside: [],
  more: only([may.publish && 'takeDown', may.trash && 'trash']),
})

function atDesk(situation: Situation): StepsNow {
  const { standing, may } = situation
  const { status, version, wasPublic } = standing
  const canAsk = may.edit && (status === 'draft' || status === 'in_review')
  const main = mainAtDesk(situation)
  const steps = only([
    may.edit && 'save',
    may.publish && !wasPublic && 'schedule',
    canAsk && 'review',
    mayApproveNow(situation) && 'approve',
    may.edit && status === 'in_review' && 'returnToDraft',
    may.publish && version > 0 && 'end',
    may.trash && version > 0 && 'trash',
  ])
  return { main, ...parted(steps, { main, beside: ['save', 'schedule'] }) }
}

function mainAtDesk(situation: Situation): StepName | null {
  const { standing, may } = situation
  const { status } = standing
  if (!may.publish) return may.edit && status === 'draft' ? 'review' : may.edit ? 'save' : null
  if (!needsEyes(situation)) return 'publish'
  return status === 'in_review' && mayApproveNow(situation) ? 'approve' : 'review'
}

function whenScheduled(situation: Situation): StepsNow {
  const { may } = situation
  const main: StepName | null = isWaiting(situation) && may.edit ? 'update' : may.publish ? 'schedule' : null
  const steps = only([
    may.publish && 'schedule',
    may.publish && 'publish',
    isWaiting(situation) && may.edit && 'discard',
    isWaiting(situation) && may.edit && needsEyes(situation) && 'review',
    mayApproveNow(situation) && 'approve',
    may.edit && 'returnToDraft',
    may.publish && 'end',
    may.trash && 'trash',
  ])
  return { main, ...parted(steps, { main, beside: ['discard', 'returnToDraft'] }) }
}

function whenOut(situation: Situation): StepsNow {
  const { may, timing } = situation
  const waits = isWaiting(situation) && may.edit
  const main = may.edit ? mainWhenOut(situation) : null
  const steps = only([
    waits && 'update',
    waits && needsEyes(situation) && 'review',
    waits && may.publish && 'planUpdate',
    Boolean(timing.updateDueAt) && may.publish && 'cancelUpdate',
    waits && 'discard',
    mayApproveNow(situation) && 'approve',
    may.publish && 'end',
    may.publish && 'archive',
    may.publish && 'takeDown',
    may.trash && 'trash',
  ])
  return { main, ...parted(steps, { main, beside: ['planUpdate', 'discard'] }) }
}

function mainWhenOut(situation: Situation): StepName {
  if (!isWaiting(situation) || !needsEyes(situation)) return 'update'
  return mayApproveNow(situation) ? 'approve' : 'review'
}

/** Something was written that readers do not see. */
export const isWaiting = ({ standing, isDirty }: Pick<Situation, 'standing' | 'isDirty'>): boolean =>
  standing.hasPending || isDirty

const needsEyes = ({ timing }: Situation): boolean => timing.asksForSecondEyes && !timing.approval

/** Of what is stored, by somebody else than its last writer. */
function mayApproveNow({ standing, timing, isDirty }: Situation): boolean {
  const { status, version, hasPending } = standing
  const isOpen = isAtDesk(status) || hasPending
  return (
    timing.asksForSecondEyes && !timing.approval && timing.mayApprove && isOpen && version > 0 && !isDirty
  )
}

function parted(steps: StepName[], { main, beside }: { main: StepName | null; beside: StepName[] }) {
  const rest = steps.filter((step) => step !== main)
  return {
    beside: rest.filter((step) => beside.includes(step)),
    more: rest.filter((step) => !beside.includes(step)),
  }
}

const only = (steps: (StepName | false)[]): StepName[] => steps.filter((step) => step !== false)
