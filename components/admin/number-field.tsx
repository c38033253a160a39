import { TextInput, type TextInputProps } from '@mantine/core'

interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: number
  onChange: (value: number) => void
}

/** A whole number; an empty field is nought. */
export const NumberField = ({ value, onChange, ...props }: NumberFieldProps) => (
  <TextInput
    {...props}
    inputMode="numeric"
    value={value}
    onChange={(event) => onChange(Number(event.currentTarget.value.replace(/\D/g, '')))}
  />
)
