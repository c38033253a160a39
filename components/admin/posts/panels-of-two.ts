/** Asked only where there are two texts of one post. They come once the text can be written. */
export async function loadPanelsOfTwo() {
  const [{ ConflictPanel }, { RecoveryPanel }] = await Promise.all([
    import('./conflict-panel.tsx'),
    import('./recovery-panel.tsx'),
  ])
  return { ConflictPanel, RecoveryPanel }
}
