/** Name of the folder of the entries inside the home. (token-store.md section 2) */
export const tokensFolderName = 'tokens';
