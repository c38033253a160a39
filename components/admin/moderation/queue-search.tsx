import { Button, TextInput } from '@mantine/core'

/** An ordinary form: it works before, and without, the page's script. */
export const QueueSearch = ({ words }: { words: string }) => (
  <search>
    <form action="/admin/comments/search" className="queue-search">
      <TextInput type="search" name="q" label="Search all comments" defaultValue={words} maxLength={200} />
      <Button type="submit" variant="default">
        Search
      </Button>
    </form>
  </search>
)
