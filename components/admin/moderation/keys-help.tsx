import { Modal } from '@mantine/core'
import { decisions, otherKeys } from './decisions.ts'

export const KeysHelp = ({ isOpen, close }: { isOpen: boolean; close: () => void }) => (
  <Modal opened={isOpen} onClose={close} title="Keys">
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
