'use client'

import { Checkbox } from '@mantine/core'

interface TopicsFieldProps {
  chosen: readonly string[]
  /** In the order of the tree. */
  topics: readonly { id: string; name: string; depth: number }[]
  error: string | undefined
  onChange: (ids: string[]) => void
}

export function TopicsField({ chosen, topics, error, onChange }: TopicsFieldProps) {
  if (topics.length === 0) {
    return (
      <p className="quiet">
        No topics yet. They are made under <a href="/admin/settings/topics">Settings</a>.
      </p>
    )
  }
  // One that was removed meanwhile has no box to take it off by.
  const choose = (ids: string[]) => onChange(ids.filter((id) => topics.some((topic) => topic.id === id)))
  return (
    <Checkbox.Group size="md" label="Topics" value={[...chosen]} onChange={choose} error={error}>
      <div className="topic-choices">
        {topics.map(({ id, name, depth }) => (
          <Checkbox key={id} value={id} label={name} data-depth={Math.min(depth, 3)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
