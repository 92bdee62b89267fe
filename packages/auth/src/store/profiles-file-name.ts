/** Name of the file of the saved logins inside the home. (token-store.md section 2) */
export const profilesFileName = 'profiles.json';
