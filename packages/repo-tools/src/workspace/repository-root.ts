import {join} from 'node:path';

/** The folder of the repository, found from the place of this file. */
export const repositoryRoot = join(import.meta.dirname, '../../../..');
