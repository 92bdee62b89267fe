import {
  type Ali1688Error,
  type Bilingual,
  type DiagnosisCheck,
  type GatewayFault,
  type Language,
  plainText,
} from '@ali1688/contracts/errors';
import {renderList, textStyle} from '../format/table.ts';
import {displayWidth} from '../text/display-width.ts';
import {visibleText} from '../text/visible-text.ts';
import {speaker, type Speech} from './failure-json.ts';

const texts = {
  next: {en: 'Next step: ', zh: '下一步：'},
  gateway: {en: 'Gateway: ', zh: '网关：'},
  requestId: {en: 'request id', zh: '请求编号'},
  traceId: {en: 'trace id', zh: '跟踪编号'},
  retryable: {
    en: 'The same request may succeed later without any change.',
    zh: '可稍后重试，命令不必修改。',
  },
  missing: {en: 'Missing:', zh: '缺少：'},
  colon: {en: ': ', zh: '：'},
  checkPassed: {en: 'ok    ', zh: '正常'},
  checkFailed: {en: 'FAILED', zh: '异常'},
  error: (code: string): Bilingual => ({en: `Error ${code}: `, zh: `错误 ${code}：`}),
} as const;

function gatewayLine(
  {httpStatus, errorCode, errorMessage, requestId, traceId}: GatewayFault,
  language: Language,
): string {
  const parts = [
    `HTTP ${httpStatus}`,
    errorCode,
    errorMessage,
    requestId === undefined ? undefined : `${texts.requestId[language]} ${requestId}`,
    traceId === undefined ? undefined : `${texts.traceId[language]} ${traceId}`,
  ];
  return `${texts.gateway[language]}${parts.filter((part) => part !== undefined).join(' · ')}`;
}

/** One diagnosis: a line for what was found and, where it failed, one for the cause and one for the next step. */
function checkLines(
  {check, title = check, ok, found, cause, next}: DiagnosisCheck,
  options: FailureTextOptions,
): string[] {
  const {language, nameCommands = plainText} = options;
  const mark = (ok ? texts.checkPassed : texts.checkFailed)[language];
  const indent = ' '.repeat(displayWidth(mark) + 2);
  const show = (text: string): string => visibleText(nameCommands(text));
  return [
    `${mark}  ${visibleText(title)}${texts.colon[language]}${show(found)}`,
    ...(cause === undefined ? [] : [indent + show(cause)]),
    ...(next === undefined ? [] : [indent + texts.next[language] + show(next)]),
  ];
}

/** A part that is missing or failed: what it is, and why. */
function partLine(title: string, reason: Bilingual, options: FailureTextOptions): string {
  const why = visibleText(speaker(options)(reason));
  return `${visibleText(title)}${texts.colon[options.language]}${why}`;
}

/** How the text of a failure is said and drawn. */
export type FailureTextOptions = Speech & {
  readonly color: boolean;
  /** Terminal cells of a line of a table. Default: as many as it takes. */
  readonly width?: number | undefined;
};

/**
 * The failure for standard error: what happened, what the gateway said, the next step, what there is to
 * choose from, the checks of a diagnosis, what is missing or failed. Each text keeps to one line, so that
 * what the gateway sent cannot pass for a line of ours. With a newline at the end.
 */
export function renderFailureText(error: Ali1688Error, options: FailureTextOptions): string {
  const {language} = options;
  const say = speaker(options);
  const {bold, dim} = textStyle(options.color);
  const {gateway, lists = [], checks = [], missing = [], failed = []} = error.details;
  const lines = [
    `${bold(texts.error(error.code)[language])}${visibleText(say(error.text))}`,
    gateway === undefined ? undefined : dim(visibleText(gatewayLine(gateway, language))),
    error.retryable ? texts.retryable[language] : undefined,
    `${bold(texts.next[language])}${visibleText(say(error.hint))}`,
  ];
  const parts = [
    ...missing.map(({id, name, reason}) =>
      partLine(name === undefined ? id : `${id} ${name}`, reason, options),
    ),
    // What is missing with a name stands among the failed parts as well, for programs.
    ...(missing.length > 0 ? [] : failed).map(({id, code, message}) =>
      partLine(`${id} ${code}`, message, options),
    ),
  ];
  const blocks = [
    lines.filter((line) => line !== undefined).join('\n'),
    // In this order, as the end of a long text is what stays on the screen.
    ...lists
      .filter(({rows}) => rows.length > 0)
      .map(
        (list) => `${bold(list.title[language])}\n${renderList(list.columns, list.rows, options).trimEnd()}`,
      ),
    checks.flatMap((check) => checkLines(check, options)).join('\n'),
    parts.length === 0 ? '' : [bold(texts.missing[language]), ...parts].join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
