import { Modal, Switch } from '@mantine/core'
import { decisions, otherKeys } from './decisions.ts'

interface KeysHelpProps {
  isOpen: boolean
  isOn: boolean
  turn: (isOn: boolean) => void
  close: () => void
}

export const KeysHelp = ({ isOpen, isOn, turn, close }: KeysHelpProps) => (
  <Modal opened={isOpen} onClose={close} title="Keys">
    <Switch
      label="Listen to single keys"
      description="Turn this off where a screen reader or a voice uses them itself. Everything works without."
      checked={isOn}
      onChange={(event) => turn(event.currentTarget.checked)}
      mb="md"
    />
    <dl className="keys">
      {decisions.map(({ key, word, means }) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>
            {word} <span className="quiet">{means}</span>
          </dd>
        </div>
      ))}
      {otherKeys.map(([key, words]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  </Modal>
)
