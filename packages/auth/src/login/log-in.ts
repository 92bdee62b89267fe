import {isAli1688Error, type Ali1688Error} from '@ali1688/contracts/errors';
import type {Secret} from '@ali1688/contracts/ports';
import {holdProcessSignals} from '../token/hold-signals.ts';
import type {GrantedToken} from '../token/token-answer.ts';
import {exchangeCode, type CodeExchange} from './exchange-code.ts';
import {recordLogin, type LoginToSave, type RecordedLogin, type SavedLogin} from './save-login.ts';

/** What {@link logIn} works with. */
export type LoginOptions = CodeExchange &
  Omit<LoginToSave, 'exchanged'> & {
    /** Hears of the tokens before anything is done with them, so that none is shown. */
    readonly onGranted: (token: GrantedToken) => void;
    /**
     * Makes a call that shows whether the token is accepted.
     *
     * @returns why that is not known, if it is not
     * @throws why it is not accepted
     */
    readonly prove: (accessToken: Secret) => Promise<Ali1688Error | undefined>;
  };

/** A login that is saved, with what speaks against its token, if anything does. */
export type LoggedIn = {readonly saved: SavedLogin; readonly doubt: Ali1688Error | undefined};

/**
 * Makes a login of a code: what the code brings is written down before anything else is done with it, and nothing ends
 * the work before that. Then it is proved; a login that is refused is taken back, and what was there before is in force
 * again.
 *
 * @throws as {@link exchangeCode}, `saveLogin` and `prove`
 */
export async function logIn(options: LoginOptions): Promise<LoggedIn> {
  const {prove, onGranted} = options;
  const {recorded, accessToken} = await holdingSignals(async () => {
    const exchanged = await exchangeCode(options);
    onGranted(exchanged.token);
    return {
      recorded: await recordLogin({...options, exchanged}),
      accessToken: exchanged.token.accessToken,
    };
  });
  const doubt = await proved(recorded, async () => prove(accessToken));
  await recorded.offer();
  return {saved: recorded.saved, doubt};
}

async function holdingSignals<Result>(work: () => Promise<Result>): Promise<Result> {
  const endHold = holdProcessSignals();
  try {
    return await work();
  } finally {
    endHold();
  }
}

async function proved(
  recorded: RecordedLogin,
  prove: () => Promise<Ali1688Error | undefined>,
): Promise<Ali1688Error | undefined> {
  try {
    return await prove();
  } catch (error) {
    // Whoever does not wait for the proof has logged in all the same: the code is spent.
    if (isAli1688Error(error) && error.code === 'INTERRUPTED') return error;
    await recorded.undo();
    throw error;
  }
}
