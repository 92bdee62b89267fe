import {exitCodes, type ErrorCode} from '@ali1688/contracts/errors';
import {Secret} from '@ali1688/contracts/ports';
import type {SandboxFault, SandboxOptions} from '@ali1688/sandbox';
import {describe, expect, test} from 'vitest';
import {expectFailure, expectFailureText} from './support/documents.ts';
import {openScene} from './support/scene.ts';
import type {Variables} from './support/place.ts';

const topList = ['ranking', 'top-list', '1111'];
const time = ['api', 'call', 'system:currentTime'];

type Case = {
  readonly words?: readonly string[];
  readonly variables?: Variables;
  readonly options?: SandboxOptions;
  readonly fault?: SandboxFault;
  /** `gateway` of the failure, as far as it matters. */
  readonly gateway?: object;
};

const application = {
  appKey: '1688009',
  appSecret: new Secret('a-secret'),
  refreshToken: new Secret('a-grant'),
};
const asApplication: Variables = {
  ALI1688_APP_KEY: '1688009',
  ALI1688_APP_SECRET: 'a-secret',
  ALI1688_REFRESH_TOKEN: 'a-grant',
};

/** One way to each code of the table in surface.md section 5. */
const cases = {
  API_REJECTED: {words: [...topList, '--type', 'nobodyKnows'], gateway: {httpStatus: 200}},
  API_UNSUPPORTED: {words: ['api', 'call', 'no.such:api'], gateway: {errorCode: 'gw.APIUnsupported'}},
  RESPONSE_INVALID: {fault: {kind: 'garbage-json', api: 'product.topList.query'}},
  USAGE_INVALID: {words: [...topList, '--limit', '21']},
  CATEGORY_REQUIRED: {words: ['ranking', 'top-list']},
  CATEGORY_UNKNOWN: {words: ['ranking', 'top-list', '999999999']},
  CREDENTIALS_MISSING: {variables: {ALI1688_APP_SECRET: undefined}},
  TOKEN_REJECTED: {variables: {ALI1688_ACCESS_TOKEN: 'not-a-token'}},
  REFRESH_REJECTED: {
    variables: {ALI1688_REFRESH_TOKEN: 'not-a-grant'},
    gateway: {errorCode: 'invalid_grant'},
  },
  SIGNATURE_REJECTED: {
    words: time,
    variables: {ALI1688_APP_SECRET: 'not-the-secret'},
    gateway: {errorCode: 'gw.SignatureInvalid'},
  },
  APP_KEY_UNKNOWN: {
    words: time,
    variables: {ALI1688_APP_KEY: '1'},
    gateway: {errorCode: 'gw.AppKeyNotFound'},
  },
  PERMISSION_DENIED: {
    options: {applications: [{...application, allowedApis: []}]},
    variables: asApplication,
    gateway: {httpStatus: 400, errorCode: 'gw.APIACLDecline', errorMessage: 'AppKey is not allowed(acl)'},
  },
  QUOTA_EXHAUSTED: {
    options: {applications: [{...application, callsLeft: 0}]},
    variables: asApplication,
    gateway: {errorCode: 'gw.NoUsageLeftError'},
  },
  RATE_LIMITED: {
    words: ['api', 'call', 'product.topList.query'],
    fault: {kind: 'app-frequency', api: 'product.topList.query'},
    gateway: {errorCode: 'gw.QosAppFrequencyLimit'},
  },
  NETWORK: {variables: {ALI1688_GATEWAY_URL: 'http://127.0.0.1:9/openapi'}},
  TIMEOUT: {words: [...time, '--timeout', '0.3'], fault: {kind: 'hang', api: 'currentTime'}},
  GATEWAY_UNAVAILABLE: {
    words: time,
    fault: {kind: 'server-error', api: 'currentTime'},
    gateway: {httpStatus: 503},
  },
  STATE_UNUSABLE: {words: [...topList, '--output', 'missing/file.json']},
} as const satisfies Partial<Record<ErrorCode, Case>>;

/** Codes with a test elsewhere, or without a command that ends in them. */
const elsewhere: readonly ErrorCode[] = ['INTERRUPTED', 'PARTIAL', 'SNAPSHOT_MISSING', 'UNEXPECTED'];

const retryable: readonly string[] = ['RATE_LIMITED', 'NETWORK', 'GATEWAY_UNAVAILABLE'];

describe.concurrent('surface.md section 5: the failure', () => {
  test('of every code has a case here or elsewhere', () => {
    expect([...Object.keys(cases), ...elsewhere].toSorted()).toEqual(Object.keys(exitCodes).toSorted());
  });

  test.each(Object.entries<Case>(cases).map(([code, row]) => ({code: code as ErrorCode, ...row})))(
    '$code',
    async ({code, words = topList, variables, options, fault, gateway}) => {
      await using scene = await openScene({...variables}, options);
      if (fault !== undefined) scene.sandbox.setFaults([fault]);
      const asJson = await scene.run(words);
      const failure = expectFailure(asJson, code);
      expect(failure).toMatchObject(gateway === undefined ? {} : {gateway});
      const text = expectFailureText(await scene.run([...words, '--format', 'table']), code);
      expect(text).toContain(failure.message.slice(0, 20));
    },
  );

  test.each([
    ['a busy gateway', {kind: 'server-error', api: 'product.topList.query', times: 2}],
    ['a dropped connection', {kind: 'drop-connection', api: 'product.topList.query', times: 1}],
    ['a cut body', {kind: 'cut-body', api: 'product.topList.query', times: 1}],
  ] as const)('after %s is none, because a read is repeated', async (_name, fault) => {
    await using scene = await openScene();
    scene.sandbox.setFaults([fault]);
    expect((await scene.run(topList)).exitCode).toBe(0);
    expect(scene.sandbox.requests.byApi['product.topList.query']).toBe(fault.times + 1);
  });

  test.each(['server-error', 'drop-connection', 'cut-body'] as const)(
    'of a read after %s without end comes after three tries, and may be retried',
    async (kind) => {
      await using scene = await openScene();
      scene.sandbox.setFaults([{kind, api: 'product.topList.query'}]);
      const run = await scene.run(topList);
      const {retryable: mayRetry, code} = expectFailure(
        run,
        kind === 'server-error' ? 'GATEWAY_UNAVAILABLE' : 'NETWORK',
      );
      expect(retryable).toContain(code);
      expect({mayRetry, tries: scene.sandbox.requests.byApi['product.topList.query']}).toEqual({
        mayRetry: true,
        tries: 3,
      });
    },
  );

  test('of an API without a contract comes after one try, whatever happened', async () => {
    await using scene = await openScene();
    scene.sandbox.setFaults([{kind: 'drop-connection', api: 'product.topList.query'}]);
    const {retryable: mayRetry} = expectFailure(
      await scene.run(['api', 'call', 'product.topList.query']),
      'NETWORK',
    );
    expect({mayRetry, tries: scene.sandbox.requests.byApi['product.topList.query']}).toEqual({
      mayRetry: false,
      tries: 1,
    });
  });
});
