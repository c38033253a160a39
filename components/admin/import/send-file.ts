/** Sends a file as it is; its id. @throws an Error whose message is for the person */
export async function sendFile(file: File): Promise<string> {
  const answer = await fetch('/admin/import/upload', { method: 'POST', body: file }).catch(() => null)
  const said = await answer?.json().catch(() => null)
  if (answer?.ok && said) return said.uploadId
  throw new Error(said?.message ?? 'The file did not get through. Please try again in a moment.')
}
