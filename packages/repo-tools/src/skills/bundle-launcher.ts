import {join} from 'node:path';
import type {Plugin} from 'rolldown';
import {generateChunks} from './generate-chunks.ts';
import {oldNodeNotice} from './old-node-notice.ts';

const launcherEntry = 'skill-script-launcher';

/**
 * Bundles the file of a skill that a user runs: it starts the one beside it. Node.js 12 and newer read it,
 * as far as the notice that they are too old.
 *
 * @param queries name of the file beside it
 * @param beside names of the files that it imports, each before those that import it
 */
export async function bundleLauncher(
  root: string,
  queries: string,
  beside: readonly string[],
): Promise<string> {
  const [chunk] = await generateChunks(
    {
      cwd: root,
      input: launcherEntry,
      plugins: [launcherModule(root, queries, beside)],
      transform: {target: 'es2019'},
    },
    {banner: await oldNodeNotice(root)},
  );
  if (chunk === undefined) throw new Error('The bundler made no launcher.');
  return chunk.code;
}

function launcherModule(root: string, queries: string, beside: readonly string[]): Plugin {
  const launchScript = JSON.stringify(join(root, 'packages/start/src/index.ts'));
  const loadOf = (name: string): string => `() => import(${JSON.stringify(`./${name}`)})`;
  const loads = beside.map((name) => `${JSON.stringify(name)}: ${loadOf(name)}`);
  const text = `import {launchScript} from ${launchScript};

launchScript(${loadOf(queries)}, ${JSON.stringify(queries)}, {${loads.join(', ')}});
`;
  return {
    name: 'skill-script-launcher',
    resolveId(id) {
      if (id === launcherEntry) return id;
      // As it is written: the file lies beside the launcher, wherever that is.
      return [queries, ...beside].includes(id.replace('./', '')) ? {id, external: 'absolute'} : undefined;
    },
    load: (id) => (id === launcherEntry ? text : undefined),
  };
}
