import {findStaleFile} from '../../generate/generate-file.ts';
import {generators} from '../../generate/registry.ts';
import type {Check} from '../run/check.ts';

/** Generated files that are committed are what their generators make from the same commit. */
export const generatedCheck: Check = {
  name: 'generated',
  async run(root) {
    const found = await Promise.all(generators.map((generator) => findStaleFile(generator, root)));
    return {filesRead: generators.length, problems: found.filter((problem) => problem !== undefined)};
  },
};
