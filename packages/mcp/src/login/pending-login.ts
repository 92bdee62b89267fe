import {Ali1688Error, type Language} from '@ali1688/contracts/errors';
import type {AnyOperation, Runtime} from '@ali1688/kit';
import {invoke} from '@ali1688/kit/face';

/** A login that waits for the browser to come back to this machine. */
export type PendingLogin = {
  /** The address that the user has to open. */
  readonly url: string;
  /** What was logged in, once it is; rejects with the failure of the login. */
  readonly result: Promise<unknown>;
  /** Whether the result is there, whatever it is. */
  isSettled(): boolean;
  /** Whether an address is one that the browser was sent to by this login. */
  isFor(address: string): boolean;
  /**
   * Does what the browser could not: opens the address that it ended on. Throws `USAGE_INVALID` for one that this login
   * does not take.
   */
  deliver(address: string): Promise<void>;
};

/** What a login is started with. */
export type LoginStart = {
  /** `auth login`: it listens, opens the browser through its host, and waits. */
  readonly login: AnyOperation;
  readonly redirectUri: string | undefined;
  readonly language: Language;
  /** Ends the wait. */
  readonly signal: AbortSignal;
  /** Does work with the runtime in force, for as long as the work takes. */
  readonly use: <Result>(work: (runtime: Runtime) => Promise<Result>) => Promise<Result>;
};

/**
 * Starts a login and gives it over as soon as its address is known. It goes on by itself: to its end, or for the five
 * minutes that `auth login` waits.
 *
 * @throws what `auth login` throws before it has an address, such as `CREDENTIALS_MISSING`
 */
export async function startLogin({
  login,
  redirectUri,
  language,
  signal,
  use,
}: LoginStart): Promise<PendingLogin> {
  let isSettled = false;
  let tell: (url: string) => void = () => undefined;
  const address = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const result = use(async (runtime) => {
    const {data} = await invoke(
      runtime,
      login,
      {redirectUri},
      {
        language,
        signal,
        interaction: {
          // To whoever is asked to open it, the address is all that matters.
          openBrowser(url) {
            tell(url);
            return Promise.resolve(true);
          },
        },
      },
    );
    return data;
  }).finally(() => {
    isSettled = true;
  });
  // A failure is told by whoever asks for the result; until then nobody may be there.
  result.catch(() => undefined);
  const url = await Promise.race([address, result.then(withoutAddress)]);
  const callback = new URL(url).searchParams.get('redirect_uri') ?? '';
  return {
    url,
    result,
    isSettled: () => isSettled,
    isFor: (pasted) => callback !== '' && pasted.startsWith(callback),
    deliver: async (pasted) => open(pasted),
  };
}

function withoutAddress(): never {
  throw new Error('A login ended before it had an address.');
}

/** Opens an address of this machine as a browser does. */
async function open(address: string): Promise<void> {
  const {get} = process.getBuiltinModule('node:http');
  const status = await new Promise<number | undefined>((resolve) => {
    get(address, (response) => {
      response.resume();
      response.on('close', () => resolve(response.statusCode));
    }).on('error', () => resolve(undefined));
  });
  if (status !== 200) throw foreignAddress();
}

function foreignAddress(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: 'The login that is under way does not take this address: it is not whole, or belongs to another one.',
      zh: '正在进行的登录不接受该地址：地址不完整，或属于另一次登录。',
    },
    hint: {
      en: 'Pass the whole address bar, or call auth_login without arguments to see the address in force.',
      zh: '请传入地址栏的完整内容，或不带参数调用 auth_login 查看当前的授权地址。',
    },
  });
}
