import {isBuiltin} from 'node:module';
import type {Plugin} from 'rolldown';

/**
 * Takes Node's own modules from `process.getBuiltinModule` where a bundled module imports them. An `import`
 * of one makes Node read everything that it exports, parts that are loaded on first touch included: 9 ms
 * of a start for what oclif uses to tell its platform. Calls of `require` do not, and stay as they are.
 */
export function builtinModules(): Plugin {
  const marker = '\0builtin:';
  return {
    name: 'builtin-modules',
    resolveId(specifier, importer, {kind}) {
      if (!isBuiltin(specifier) || kind === 'require-call') return undefined;
      // What the bundler itself puts in runs before anything else, this included.
      if (importer?.startsWith('\0rolldown/') === true) return undefined;
      return {id: `${marker}${specifier}`, moduleSideEffects: false};
    },
    load(id) {
      return id.startsWith(marker) ? builtinSource(id.slice(marker.length)) : undefined;
    },
  };
}

/** Each name by itself, so that the bundler leaves out those that nothing uses, without reading them. */
function builtinSource(specifier: string): string {
  const names = Object.keys(process.getBuiltinModule(specifier) ?? {});
  const exported = names.filter((name) => /^[a-z_$][\w$]*$/i.test(name) && name !== 'default');
  return [
    `const builtin = process.getBuiltinModule('${specifier}');`,
    'export default builtin;',
    ...exported.map((name) => `const get_${name} = /* @__PURE__ */ (() => builtin.${name})();`),
    `export {${exported.map((name) => `get_${name} as ${name}`).join(', ')}};`,
  ].join('\n');
}
