/**
 * A well-spread unsigned 32-bit number for a text (FNV-1a with a final mix). The catalogue takes all
 * its variety from it, so that every figure is a pure function of ids.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** An element of a list that is not empty, chosen by a text. */
export function chooseBy<Item>(items: readonly [Item, ...Item[]], text: string): Item {
  return items[hashText(text) % items.length] ?? items[0];
}
