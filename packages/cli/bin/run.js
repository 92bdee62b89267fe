#!/usr/bin/env node
// oxlint-disable-next-line import/no-unassigned-import -- it acts by being loaded
import './old-node.js';

// Not a static import: that would be loaded before the notice for an old Node.js.
void import('../dist/start/enter-program.js').then(({enterProgram}) => enterProgram(import.meta.url));
