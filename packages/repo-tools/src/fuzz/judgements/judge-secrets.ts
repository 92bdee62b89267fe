import {canaries} from '../answers/canaries.ts';
import type {CaseRun} from '../cases/run-case.ts';
import type {Problem} from './problem.ts';

/** No stream shows a secret, also not to somebody who undoes the escapes of JSON or of an address. */
export function judgeSecrets(run: CaseRun): readonly Problem[] {
  const {stdout, stderr} = run;
  const text = `${stdout.toString('utf8')}\n${stderr}`;
  if (!/canary|anar|\\u00|%6/i.test(text)) return [];
  const readings = [text, withoutJsonEscapes(text), withoutPercentEscapes(text)];
  return secretsOf(run)
    .filter((name) => readings.some((reading) => reading.includes(canaries[name])))
    .map((name) => ({rule: 'no secret', seen: `${name}: ${text.slice(0, 300)}`}));
}

/** The secrets that the program had in its hands. It cannot know others for what they are. */
function secretsOf({login, argv, calls}: CaseRun): readonly (keyof typeof canaries)[] {
  const isGranted = login === 'saved' || calls.some(({isToken, verdict}) => isToken && verdict === 'sound');
  return [
    'appSecret',
    ...(login === 'token' ? (['accessToken'] as const) : []),
    ...(login === 'grant' ? (['refreshToken'] as const) : []),
    ...(isGranted ? (['grantedAccessToken', 'grantedRefreshToken'] as const) : []),
    ...(argv.includes(canaries.code) ? (['code'] as const) : []),
  ];
}

function withoutJsonEscapes(text: string): string {
  return text
    .replaceAll(/\\u([\da-f]{4})/gi, (_escape, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll(String.raw`\/`, '/');
}

function withoutPercentEscapes(text: string): string {
  return text.replaceAll(/%([\da-f]{2})/gi, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
