import { type ReactNode, useEffect, useId, useRef } from 'react'

interface TwoTextsPanelProps {
  heading: string
  /** The button that began it is gone then: the keyboard goes on at the heading. */
  isComparing: boolean
  /** Read out at once. */
  isUrgent?: boolean
  children: ReactNode
}

/** A post has two texts, and a person decides. */
export function TwoTextsPanel({ heading, isComparing, isUrgent = false, children }: TwoTextsPanelProps) {
  const id = useId()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isComparing) head.current?.focus()
  }, [isComparing])
  return (
    <section className="conflict sheet" aria-labelledby={id} role={isUrgent ? 'alert' : undefined}>
      <h2 id={id} ref={head} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  )
}
