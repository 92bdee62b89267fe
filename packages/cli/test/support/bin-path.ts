import {fileURLToPath} from 'node:url';

/** The program as a user starts it, with the built files behind it. */
export const binPath = fileURLToPath(new URL('../../bin/run.js', import.meta.url));
