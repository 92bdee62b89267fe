import {repositoryRoot} from '../workspace/repository-root.ts';
import {findStaleFile, writeGeneratedFile} from './generate-file.ts';
import {generators} from './registry.ts';

// `pnpm generate` writes the generated files; with `--check` it only compares them.
const isCheck = process.argv.includes('--check');

for (const generator of generators) {
  if (isCheck) {
    const problem = await findStaleFile(generator, repositoryRoot);
    console.log(problem ?? `${generator.path} is up to date`);
    if (problem !== undefined) process.exitCode = 1;
  } else {
    await writeGeneratedFile(generator, repositoryRoot);
    console.log(generator.path);
  }
}
