/** A script that takes operations and flags as a skill's script does, and answers with what it was given. */
export const fixtureScript = `
const [operation, ...rest] = process.argv.slice(2);
const known = ['--limit', '--type', '--json', '--dry-run'];
const print = (document, exitCode) => {
  console.log(JSON.stringify(document));
  process.exitCode = exitCode;
};
const refuse = (message) => print({ok: false, error: {code: 'USAGE_INVALID', message}}, 2);
if (operation === '--help') console.log('Operations\\n  top-list  Ranked.\\n  auth …  Login.');
else if (rest.includes('--help') && operation === 'auth') console.log('auth login --no-save-secret');
else if (operation !== 'top-list') refuse('no operation ' + operation);
else {
  const unknown = rest.find((word) => word.startsWith('--') && !known.includes(word));
  if (unknown) refuse('no flag ' + unknown);
  else if (!/^\\d/.test(rest[0] ?? '')) print({ok: false, error: {code: 'CATEGORY_REQUIRED', message: 'which?'}}, 2);
  else print({ok: true, data: {categoryId: rest[0], items: [{sort: 1}, {sort: 2}]}}, 0);
}
`;
