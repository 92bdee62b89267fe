import {repositoryRoot} from '../workspace/repository-root.ts';
import {buildSkills} from './build-skills.ts';
import {writeSkills} from './skill-folders.ts';

// `pnpm skills:build`: writes `skills/` and `.claude-plugin/` from the sources.
const files = await buildSkills(repositoryRoot);
await writeSkills(repositoryRoot, files);
for (const [path, text] of files) console.log(`${String(Buffer.byteLength(text)).padStart(7)}  ${path}`);
