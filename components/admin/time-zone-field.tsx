import { NativeSelect } from '@mantine/core'

interface TimeZoneFieldProps {
  description: string
  value: string
  error: string | undefined
  onChange: (timeZone: string) => void
}

const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]

export const isTimeZone = (name: string): boolean => zones.includes(name)

export const TimeZoneField = ({ onChange, ...props }: TimeZoneFieldProps) => (
  <NativeSelect
    {...props}
    label="Time zone"
    data={zones}
    onChange={(event) => onChange(event.currentTarget.value)}
    size="md"
  />
)
