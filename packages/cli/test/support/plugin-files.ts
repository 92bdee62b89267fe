/** Files of a plugin without commands, with what is to be odd about it. */
export function pluginFiles(
  {oclif = {}, ...fields}: Readonly<Record<string, unknown>>,
  commands: unknown = {},
): Readonly<Record<string, string>> {
  const target = {strategy: 'pattern', target: './dist/commands'};
  const given = typeof oclif === 'object' ? oclif : {};
  return {
    'package.json': JSON.stringify({
      name: 'ali1688-plugin-odd',
      version: '1.0.0',
      type: 'module',
      oclif: {commands: target, ...given},
      ...fields,
    }),
    'oclif.manifest.json': JSON.stringify({version: '1.0.0', commands}),
    'dist/commands/odd.js': 'export default {run() { console.log("odd ran"); }};\n',
  };
}
