/** What opens on a press. All of it comes together, once the queue itself can be used. */
export async function loadParts() {
  const [{ CardBoxes }, { DeclineForm }, { WriterForms }, { BulkDialog }, { KeysHelp }] = await Promise.all([
    import('./card-boxes.tsx'),
    import('./decline-form.tsx'),
    import('./writer-forms.tsx'),
    import('./bulk-dialog.tsx'),
    import('./keys-help.tsx'),
  ])
  return { CardBoxes, DeclineForm, WriterForms, BulkDialog, KeysHelp }
}

/** Null while they are on their way. */
export type QueueParts = Awaited<ReturnType<typeof loadParts>> | null
