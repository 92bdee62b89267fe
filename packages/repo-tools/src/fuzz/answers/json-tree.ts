/**
 * A JSON text as a tree that can hold what no JavaScript value can: a key twice, numbers of any length, text that
 * is nested deeper than a call stack, and what is no JSON at all.
 */
export type JsonTree =
  | {readonly kind: 'object'; readonly entries: readonly (readonly [name: string, value: JsonTree])[]}
  | {readonly kind: 'array'; readonly items: readonly JsonTree[]}
  /** Written exactly so. */
  | {readonly kind: 'written'; readonly json: string};

/** The tree of a value that JSON can say. */
export function toTree(value: unknown): JsonTree {
  if (Array.isArray(value)) return {kind: 'array', items: value.map(toTree)};
  if (typeof value === 'object' && value !== null) {
    return {kind: 'object', entries: Object.entries(value).map(([name, field]) => [name, toTree(field)])};
  }
  return written(JSON.stringify(value) ?? 'null');
}

/** A piece that is written exactly so. */
export function written(json: string): JsonTree {
  return {kind: 'written', json};
}

/** The text of a tree, in one line. */
export function writeTree(tree: JsonTree): string {
  if (tree.kind === 'written') return tree.json;
  if (tree.kind === 'array') return `[${tree.items.map(writeTree).join(',')}]`;
  const fields = tree.entries.map(([name, value]) => `${JSON.stringify(name)}:${writeTree(value)}`);
  return `{${fields.join(',')}}`;
}

/** Every piece of a tree, in the order in which they are written; the tree itself is the first. */
export function piecesOf(tree: JsonTree): readonly JsonTree[] {
  const pieces: JsonTree[] = [];
  const walk = (piece: JsonTree): void => {
    pieces.push(piece);
    if (piece.kind === 'array') piece.items.forEach(walk);
    if (piece.kind === 'object') for (const [, value] of piece.entries) walk(value);
  };
  walk(tree);
  return pieces;
}

/**
 * The tree with one piece changed.
 *
 * @param at which of {@link piecesOf}
 */
export function changePiece(tree: JsonTree, at: number, change: (piece: JsonTree) => JsonTree): JsonTree {
  let left = at;
  const walk = (piece: JsonTree): JsonTree => {
    if (left === 0) {
      left -= 1;
      return change(piece);
    }
    left -= 1;
    if (piece.kind === 'array') return {...piece, items: piece.items.map(walk)};
    if (piece.kind === 'written') return piece;
    return {...piece, entries: piece.entries.map(([name, value]) => [name, walk(value)])};
  };
  return walk(tree);
}
