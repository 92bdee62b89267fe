import type {Runtime} from '../runtime/runtime.ts';
import type {PartOpening} from '../operation/parts.ts';

/** What a program has for pictures, beyond reading files: each absent where it has none. */
export type PictureTools = {
  /**
   * Makes a picture so small that it has at most `bytes` bytes; undefined where the picture library is not installed or the
   * picture cannot be read by it. It decodes no more than `pixels` pixels.
   */
  readonly shrinkPicture?:
    | ((
        picture: Uint8Array,
        limits: {readonly bytes: number; readonly pixels: number},
      ) => Promise<Uint8Array | undefined>)
    | undefined;
  /** Reads standard input to its end, and no more than `most` bytes and one; undefined where a person types there. */
  readonly readStandardInput?:
    ((most: number, signal: AbortSignal) => Promise<Uint8Array | undefined>) | undefined;
};

/** Opens what the program has for pictures. A server whose standard input is its protocol has nothing to read from it. */
export function openPicturePart({
  runtime,
}: Pick<PartOpening, never> & {readonly runtime: Pick<Runtime, 'pictures'>}): PictureTools {
  return runtime.pictures;
}
