'use client'

import { Notifications } from '@mantine/notifications'

/** Where short notices appear. What was said before it was there is shown then. */
export const Notices = () => <Notifications position="bottom-center" />
