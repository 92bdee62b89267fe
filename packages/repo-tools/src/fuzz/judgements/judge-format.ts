import {isRecord, parseJson} from '@ali1688/contracts/json';
import type {CaseRun} from '../cases/run-case.ts';
import {problemIf, type Problem} from './problem.ts';
import {splitCsv} from './split-csv.ts';
import type {OutputSchemas} from './output-schemas.ts';

/**
 * What acts on a terminal, or is not seen: controls but the line feed, marks of direction, zero-width spaces,
 * separators of lines.
 */
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff]/;

/** Judges the form of what was written. */
export function judgeFormat(
  run: CaseRun,
  code: string | undefined,
  schemas: OutputSchemas,
): readonly Problem[] {
  const {setting, stdout, stderr, hasHalves} = run;
  const text = stdout.toString('utf8');
  const shown = setting.format === 'csv' ? text.replaceAll('\r\n', '\n') : text;
  const isUnseen = unseen.test(stderr) || (setting.format !== 'raw' && unseen.test(shown));
  return [
    ...problemIf(isUnseen, 'no character that is not seen', () => around(`${shown}\n${stderr}`)),
    ...problemIf(hasHalves, 'no half of a character', () => shown.slice(0, 200)),
    ...judgeByFormat(run, code, schemas).map((seen) => ({rule: `a whole ${setting.format}`, seen})),
  ];
}

function around(text: string): string {
  const at = text.search(unseen);
  return JSON.stringify(text.slice(Math.max(0, at - 40), at + 40));
}

function judgeByFormat(run: CaseRun, code: string | undefined, schemas: OutputSchemas): readonly string[] {
  const {setting, exitCode, stdout} = run;
  const text = stdout.toString('utf8');
  if (setting.format === 'json') return judgeDocument(run, schemas);
  // What is only partly done may have nothing to show.
  if (exitCode !== 0 && (code !== 'PARTIAL' || text === ''))
    return text === '' ? [] : [`something beside a failure: ${text.slice(0, 200)}`];
  switch (setting.format) {
    case 'ndjson':
      return text
        .split('\n')
        .slice(0, -1)
        .flatMap((line) => (parseJson(line) === undefined ? [line.slice(0, 200)] : []));
    case 'csv':
      return judgeCsv(text);
    case 'raw':
      return judgeRaw(run);
    default:
      return text.endsWith('\n') ? [] : ['no line feed at the end'];
  }
}

function judgeDocument({setting, exitCode, stdout}: CaseRun, schemas: OutputSchemas): readonly string[] {
  const text = stdout.toString('utf8');
  const document = parseJson(text);
  if (!isRecord(document) || !text.endsWith('}\n')) return [`no document: ${text.slice(0, 200)}`];
  const {ok, data} = document;
  if (ok !== (exitCode === 0)) return [`ok is ${String(ok)} and the exit status ${exitCode}`];
  const isShown = exitCode === 0 || data !== undefined;
  const complaint = isShown ? schemas.complain(setting.subject.operation, data) : undefined;
  return complaint === undefined ? [] : [complaint];
}

function judgeCsv(text: string): readonly string[] {
  const lines = splitCsv(text);
  const widths = new Set(lines.map(({length}) => length));
  return widths.size <= 1 ? [] : [`lines of ${[...widths].join(' and ')} cells`];
}

/** A secret in a body is replaced; then the body is not the same. */
function judgeRaw({stdout, calls}: CaseRun): readonly string[] {
  const bodies = calls.map(({body}) => body);
  const isSame = bodies.some(
    (body) => body === undefined || body.equals(stdout) || /canary|\\u0063/.test(body.toString('latin1')),
  );
  return isSame ? [] : [`not what was answered: ${stdout.toString('utf8').slice(0, 200)}`];
}
