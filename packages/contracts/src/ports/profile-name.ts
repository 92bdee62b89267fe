/** What a saved profile may be called: lower-case letters, digits and hyphens, 32 characters at most. */
export const profileNamePattern = /^[a-z0-9][a-z0-9-]{0,31}$/;
