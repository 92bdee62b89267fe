import {openLocalCategoryTree} from '@ali1688/categories';
import {createFileStateStore, locateStore} from '@ali1688/home';
import {openLocalDocuments} from '@ali1688/home/documents';

// Opens the local tree and searches it, as `category search` does, and prints the milliseconds: in a process
// of its own, since a second search in the same one would find everything loaded and compiled.
const [term = ''] = process.argv.slice(2);
const open = openLocalDocuments({
  state: createFileStateStore(locateStore(process.env), {
    clock: {
      now: () => Date.now(),
      monotonic: () => performance.now(),
      sleep: () => Promise.reject(new Error('a search needs no wait')),
    },
  }),
  gatewayUrl: process.env['ALI1688_GATEWAY_URL'] ?? '',
  log: {debug: () => undefined, note: () => undefined},
  redact: (text) => text,
  isReadOnly: true,
});
const context = {
  now: () => Date.now(),
  note: () => undefined,
  localDocument: (name: Parameters<typeof open>[0]) => Promise.resolve(open(name)),
};

async function search(): Promise<void> {
  const startedAt = performance.now();
  const tree = await openLocalCategoryTree(context, 'en');
  const openedAt = performance.now();
  const found = tree?.search(term, 20).matches.length ?? -1;
  const endedAt = performance.now();
  console.log(JSON.stringify({openMs: openedAt - startedAt, searchMs: endedAt - openedAt, found}));
}

void search();
