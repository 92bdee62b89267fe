import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

/** The text of MIT-0, under which a skill is given away (skills.md section 2). */
const mitZero = `MIT No Attribution

Copyright 2026 the ali1688 contributors

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation
the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and
to permit persons to whom the Software is furnished to do so.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO
THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
IN THE SOFTWARE.
`;

/**
 * The licence of a skill, with the notice of the one library that its script holds.
 *
 * @throws Error when zod is not installed
 */
export async function licenseText(root: string): Promise<string> {
  const zod = await readFile(join(root, 'packages/kit/node_modules/zod/LICENSE'), 'utf8');
  return `${mitZero}\n${'-'.repeat(80)}\n\nThe scripts contain parts of zod, under its own licence:\n\n${zod.trim()}\n`;
}
