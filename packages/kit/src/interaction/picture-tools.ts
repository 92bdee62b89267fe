/** What a program has for pictures, beyond reading files: each absent where it has none. */
export type PictureTools = {
  /**
   * Makes a picture so small that it has at most `bytes` bytes; undefined where the picture library is not installed or
   * cannot read the picture. It decodes no more than `pixels` pixels.
   */
  readonly shrinkPicture?:
    | ((
        picture: Uint8Array,
        limits: {readonly bytes: number; readonly pixels: number},
      ) => Promise<Uint8Array | undefined>)
    | undefined;
  /**
   * Reads standard input to its end, and no more than `most` bytes and one; undefined where a person types there. Absent in a
   * server whose standard input is its protocol.
   */
  readonly readStandardInput?:
    ((most: number, signal: AbortSignal) => Promise<Uint8Array | undefined>) | undefined;
};
