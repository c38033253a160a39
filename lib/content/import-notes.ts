export interface Note {
  kind:
    | 'picture_left_out'
    | 'embed_left_out'
    | 'link_left_out'
    | 'formatting_left_out'
    | 'element_left_out'
    | 'kept_as_html'
    | 'shortcode_left_as_text'
    | 'block_left_out'
  /** An address, or the name of the thing. */
  detail: string
}

export interface Notes {
  list: Note[]
  add: (kind: Note['kind'], detail: string) => void
}

/** Each thing is said once, however often it stands there. */
export function startNotes(): Notes {
  const seen = new Map<string, Note>()
  return {
    get list() {
      return [...seen.values()]
    },
    add: (kind, detail) => {
      const note = { kind, detail: detail.slice(0, 500).toWellFormed() }
      seen.set(`${kind} ${note.detail}`, note)
    },
  }
}
