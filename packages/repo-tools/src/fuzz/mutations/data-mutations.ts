import {canaries, writtenForms} from '../answers/canaries.ts';
import {changePiece, piecesOf, written, writeTree, type JsonTree} from '../answers/json-tree.ts';
import {hostileTexts, longTextPieces, strayNames, strayValues} from './hostile-values.ts';
import {choose, type Draw, type Mutation} from './mutation.ts';

/** Changes inside the data, after which a reader may take an answer or refuse it. */
export const dataMutations: readonly Mutation<JsonTree>[] = [
  onPiece('stray value', (_piece, {pick}) => written(choose(strayValues, pick))),
  onField('field left out', () => []),
  onField('field null', ([name]) => [[name, written('null')]]),
  onField('field renamed', ([name, value], {pick}) => [
    [choose([...strayNames, name.toUpperCase(), `${name} `], pick), value],
  ]),
  onField('field twice', (field, {pick}) => [field, [field[0], written(choose(strayValues, pick))]]),
  onPiece('hostile text', (_piece, {pick}) => written(`"${choose(hostileTexts, pick)}"`)),
  onPiece('long text', (_piece, {pick, size}) => written(`"${choose(longTextPieces, pick).repeat(size)}"`)),
  onPiece('deep arrays', (piece, {size}) => nested('[', writeTree(piece), ']', depthOf(size))),
  onPiece('deep objects', (piece, {size}) => nested('{"a":', writeTree(piece), '}', depthOf(size))),
  onPiece('deep rows', (piece, {size}) => nested('{"children":[', writeTree(piece), ']}', depthOf(size))),
  onList('list grown', (items, {size}) => repeated(items, size)),
  onList('list of strays', (_items, {pick, size}) => repeated([written(choose(strayValues, pick))], size)),
  onList('list emptied', () => []),
  onObject('many fields', (entries, {size}) => [
    ...entries,
    ...Array.from({length: Math.min(size, 100_000)}, (_, index) => [`f${index}`, written('1')] as const),
  ]),
  onPiece('secret repeated', (_piece, {pick, size}) =>
    written(choose(writtenForms(choose(Object.values(canaries), size)), pick)),
  ),
];

/** Changes that a reader has to take no notice of. */
export const harmlessMutations: readonly Mutation<JsonTree>[] = [
  {
    name: 'unknown field',
    apply(tree, {at, pick}) {
      const field = [`x-${choose(strayNames, pick)}`, written(choose(strayValues, at))] as const;
      return [changeObject(tree, at, (entries) => [...entries, field]), 'sound'];
    },
  },
  {
    name: 'fields in another order',
    apply: (tree, {at}) => [changeObject(tree, at, (entries) => entries.toReversed()), 'sound'],
  },
];

/** How deep at most: what is written is as long as it is deep. */
function depthOf(size: number): number {
  return Math.min(size, 10_000);
}

function nested(start: string, middle: string, end: string, depth: number): JsonTree {
  return written(start.repeat(depth) + middle + end.repeat(depth));
}

function repeated(items: readonly JsonTree[], size: number): readonly JsonTree[] {
  const text = items.map(writeTree).join(',');
  if (text === '') return [];
  // An answer has 16 MiB at most; what is longer is refused before it is read.
  const times = Math.min(Math.ceil(size / items.length), Math.ceil(8_000_000 / text.length));
  return Array.from({length: times}, () => written(text));
}

type Entries = readonly (readonly [string, JsonTree])[];

function onPiece(name: string, change: (piece: JsonTree, draw: Draw) => JsonTree): Mutation<JsonTree> {
  return {
    name,
    apply: (tree, draw) => [
      changePiece(tree, draw.at % piecesOf(tree).length, (piece) => change(piece, draw)),
      'open',
    ],
  };
}

function onField(
  name: string,
  change: (field: readonly [string, JsonTree], draw: Draw) => Entries,
): Mutation<JsonTree> {
  return {
    name,
    apply: (tree, draw) => [
      changeObject(tree, draw.at, (entries) =>
        entries.flatMap((field, index) =>
          index === draw.pick % entries.length ? change(field, draw) : [field],
        ),
      ),
      'open',
    ],
  };
}

function onObject(name: string, change: (entries: Entries, draw: Draw) => Entries): Mutation<JsonTree> {
  return {
    name,
    apply: (tree, draw) => [changeObject(tree, draw.at, (entries) => change(entries, draw)), 'open'],
  };
}

function onList(
  name: string,
  change: (items: readonly JsonTree[], draw: Draw) => readonly JsonTree[],
): Mutation<JsonTree> {
  return {
    name,
    apply: (tree, draw) => [
      changeFrom(tree, draw.at, (piece) =>
        piece.kind === 'array' ? {...piece, items: change(piece.items, draw)} : undefined,
      ),
      'open',
    ],
  };
}

function changeObject(tree: JsonTree, at: number, change: (entries: Entries) => Entries): JsonTree {
  return changeFrom(tree, at, (piece) =>
    piece.kind === 'object' ? {...piece, entries: change(piece.entries)} : undefined,
  );
}

/** Changes the first piece from a place on, round the tree, that the change is meant for. */
function changeFrom(tree: JsonTree, at: number, change: (piece: JsonTree) => JsonTree | undefined): JsonTree {
  const pieces = piecesOf(tree);
  const start = at % pieces.length;
  const fits = (piece: JsonTree): boolean => change(piece) !== undefined;
  const later = pieces.findIndex((piece, index) => index >= start && fits(piece));
  const found = later === -1 ? pieces.findIndex(fits) : later;
  return found === -1 ? tree : changePiece(tree, found, (piece) => change(piece) ?? piece);
}
