import { type IconName, ToolIcon } from './tool-icon.tsx'

interface ToolButtonProps {
  name: string
  icon: IconName
  keys?: string
  onPress: () => void
  isActive?: boolean
  isDisabled?: boolean
  /** Whether a panel of this tool is open; leave it out where it has none. */
  isOpen?: boolean
  /** Where Tab enters the toolbar. */
  isFirst?: boolean
}

/** Pressing it must not take the cursor out of the text. */
export function ToolButton(props: ToolButtonProps) {
  const { name, icon, keys, onPress, isActive, isDisabled, isOpen, isFirst } = props
  return (
    <button
      type="button"
      data-tool=""
      tabIndex={isFirst ? 0 : -1}
      aria-label={name}
      title={keys ? `${name} (${keys})` : name}
      aria-pressed={isActive}
      aria-expanded={isOpen}
      disabled={isDisabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <ToolIcon name={icon} />
    </button>
  )
}
