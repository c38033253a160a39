import { Button } from '@mantine/core'

interface ChosenBarProps {
  count: number
  decide: () => void
  none: () => void
}

export const ChosenBar = ({ count, decide, none }: ChosenBarProps) => (
  <section className="chosen-bar" aria-label="Several at once">
    <strong>{count} chosen</strong>
    <Button variant="default" onClick={decide}>
      One decision for all {count}
    </Button>
    <Button variant="subtle" onClick={none}>
      None
    </Button>
  </section>
)
