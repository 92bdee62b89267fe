#!/usr/bin/env node
// oxlint-disable-next-line import/no-unassigned-import -- it acts by being loaded; the build copies it from the CLI
import '../dist/old-node.js';

// Not a static import: that would be loaded before the notice for an old Node.js.
void import('../dist/start/enter-server.js').then(({enterServer}) => enterServer(import.meta.url));
