/** A user id without rights of its own, usually `nobody`. */
export const otherUserId = 65_534;

/** Whether this process may act as another user. */
export const canSwitchUser = process.getuid?.() === 0;
