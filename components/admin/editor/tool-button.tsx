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
}

/** Pressing it must not take the cursor out of the text. */
export function ToolButton({ name, icon, keys, onPress, isActive, isDisabled, isOpen }: ToolButtonProps) {
  return (
    <button
      type="button"
      data-tool=""
      tabIndex={-1}
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
