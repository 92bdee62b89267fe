import type {Secret} from '@ali1688/contracts/ports';

/** Whether two secrets are the same text. */
export function isSameSecret(first: Secret, second: Secret | undefined): boolean {
  return first.reveal() === second?.reveal();
}
