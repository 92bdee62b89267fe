import type sharp from 'sharp';

type Sharp = typeof sharp;

/** Smaller and smaller, in pixels of the longer side and quality of JPEG. */
const steps = [
  {side: 1600, quality: 82},
  {side: 1200, quality: 78},
  {side: 900, quality: 72},
  {side: 640, quality: 65},
] as const;

// Not a literal, so that no bundle takes in a library that has to be installed for each system.
const library = 'sharp';

/**
 * Makes a picture of at most so many bytes, as JPEG, upright, without what cameras write beside it. Undefined where the
 * library is not installed (`npm install sharp` beside the program), or cannot read the picture. One thread and no cache keep
 * its memory small; nothing is written anywhere.
 */
export async function shrinkPicture(
  picture: Uint8Array,
  {bytes, pixels}: {readonly bytes: number; readonly pixels: number},
): Promise<Uint8Array | undefined> {
  const open = await loadSharp();
  if (open === undefined) return undefined;
  open.cache(false);
  open.concurrency(1);
  try {
    for (const {side, quality} of steps) {
      const smaller = await open(picture, {limitInputPixels: pixels, sequentialRead: true, failOn: 'error'})
        .rotate()
        .resize({width: side, height: side, fit: 'inside', withoutEnlargement: true})
        .flatten({background: 'white'})
        .jpeg({quality})
        .toBuffer();
      if (smaller.length <= bytes) return smaller;
    }
  } catch {
    // What the library says of a picture may hold parts of it; the caller says that it could not be made smaller.
  }
  return undefined;
}

async function loadSharp(): Promise<Sharp | undefined> {
  // oxlint-disable-next-line import/no-dynamic-require -- a literal would be bundled in, or refused by the bundler where it is not installed
  const loaded: unknown = await import(library).catch(() => undefined);
  return isLibrary(loaded) ? loaded.default : undefined;
}

function isLibrary(loaded: unknown): loaded is {readonly default: Sharp} {
  return (
    typeof loaded === 'object' && loaded !== null && typeof Reflect.get(loaded, 'default') === 'function'
  );
}
