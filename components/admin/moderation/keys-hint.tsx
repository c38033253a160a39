export const KeysHint = ({ isOn, open }: { isOn: boolean; open: () => void }) => (
  <p className="quiet keys-hint" data-on={isOn || undefined}>
    {isOn ? (
      <>
        By keyboard: <kbd>j</kbd> <kbd>k</kbd> move, <kbd>a</kbd> approves,{' '}
      </>
    ) : (
      'Single keys are off. '
    )}
    <button type="button" className="as-link" onClick={open}>
      all keys
    </button>
  </p>
)
