import type { Standing } from './post-form.ts'
import type { StepName } from './steps-for.ts'

const names: Record<StepName, string> = {
  save: 'Save draft',
  publish: 'Publish',
  schedule: 'Schedule',
  update: 'Update',
  planUpdate: 'Schedule the update',
  cancelUpdate: 'Do not send the update out by itself',
  discard: 'Discard',
  review: 'Ask for review',
  approve: 'Approve',
  returnToDraft: 'Back to draft',
  archive: 'Archive',
  bringBack: 'Bring back',
  end: 'Set an end',
  takeDown: 'Take down',
  trash: 'Move to trash',
  restore: 'Restore from trash',
}

/** On its button, or in the menu. */
export function stepName(step: StepName, { status }: Pick<Standing, 'status'>): string {
  if (step === 'publish' && status === 'scheduled') return 'Publish now'
  if (step === 'schedule' && status === 'scheduled') return 'Change the time'
  return names[step]
}
