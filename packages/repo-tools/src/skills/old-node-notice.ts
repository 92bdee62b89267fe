/**
 * The first statement of a skill script, in words that Node.js 12 reads as well: it runs before
 * anything that an older Node.js lacks is touched, and says in one line what is missing. Node.js 21
 * and the first of 22 are newer than 20.19 and yet lack `process.getBuiltinModule`.
 */
export const oldNodeNotice = `(function () {
  var version = process.versions.node.split('.');
  var major = Number(version[0]);
  var isRecent = major > 20 || (major === 20 && Number(version[1]) >= 19);
  if (isRecent && typeof process.getBuiltinModule === 'function') return;
  console.error(
    'Node.js 20.19, or 22.3 or newer, is needed; this is ' + process.versions.node + '. · 需要 Node.js 20.19，或 22.3 及更高版本；当前为 ' + process.versions.node + '。'
  );
  process.exit(1);
})();
`;
