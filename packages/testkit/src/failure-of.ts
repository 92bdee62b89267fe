import {isAli1688Error, type Ali1688Error} from '@ali1688/contracts/errors';

/** The failure that a piece of work ends with. Anything else ends the test. */
export async function failureOf(work: () => unknown): Promise<Ali1688Error> {
  try {
    await work();
  } catch (thrown) {
    if (isAli1688Error(thrown)) return thrown;
    throw thrown;
  }
  throw new Error('Nothing was thrown.');
}
