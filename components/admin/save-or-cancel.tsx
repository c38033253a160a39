import { Button, Group } from '@mantine/core'

interface SaveOrCancelProps {
  isRunning: boolean
  onCancel: () => void
  /** What the first button says. */
  verb?: string
  isDisabled?: boolean
  /** Of the form, where the buttons stand outside it. */
  form?: string
}

/** The end of a small form that opened in a list. */
export const SaveOrCancel = ({ isRunning, onCancel, verb = 'Save', isDisabled, form }: SaveOrCancelProps) => (
  <Group>
    <Button type="submit" form={form} loading={isRunning} disabled={isDisabled}>
      {verb}
    </Button>
    <Button variant="subtle" onClick={onCancel}>
      Cancel
    </Button>
  </Group>
)
