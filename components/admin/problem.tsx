import { Alert } from '@mantine/core'

/** What went wrong, read out at once. Nothing when nothing did. */
export const Problem = ({ message }: { message: string }) =>
  message ? <Alert color="red" role="alert" title={message} variant="light" my="sm" /> : null
