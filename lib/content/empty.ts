const noText: never[] = []

export const emptyParagraph = () => ({ type: 'paragraph' as const, content: [...noText] })

export const emptyDocument = () => ({
  type: 'doc' as const,
  version: 1 as const,
  content: [emptyParagraph()],
})
