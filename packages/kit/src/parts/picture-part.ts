import type {PictureTools} from '../interaction/picture-tools.ts';
import type {PartOpening} from '../operation/parts.ts';

/** Opens what the program has for pictures. */
export function openPicturePart({runtime}: PartOpening): PictureTools {
  return runtime.pictures;
}
