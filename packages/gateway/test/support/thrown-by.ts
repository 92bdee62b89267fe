import {isAli1688Error, type Ali1688Error} from '@ali1688/contracts/errors';

/** The error of the suite that a function throws or rejects with; anything else fails the test. */
export async function thrownBy(run: () => unknown): Promise<Ali1688Error> {
  try {
    await run();
  } catch (error) {
    if (isAli1688Error(error)) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
