/** The oldest Node.js that a skill script runs on. */
const oldestNode = '20.19';

/**
 * The first statement of a skill script, in words that Node.js 14 and newer read: it runs before
 * anything that an older Node.js lacks is touched, and says in one line what is missing.
 */
export const oldNodeNotice = `(function () {
  var version = process.versions.node.split('.');
  var major = Number(version[0]);
  if (major > 20 || (major === 20 && Number(version[1]) >= 19)) return;
  console.error(
    'Node.js ${oldestNode} or newer is needed, this is ' + process.versions.node + '. · 需要 Node.js ${oldestNode} 或更高版本，当前为 ' + process.versions.node + '。'
  );
  process.exit(1);
})();
`;
