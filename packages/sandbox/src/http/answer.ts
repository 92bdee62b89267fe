import {writeJson, type JsonValue} from './json-text.ts';

/** A complete HTTP answer. */
export type Answer = {
  readonly httpStatus: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The value that every answer of the gateway carries; one official SDK fails without it (gateway.md section 5). */
export const jsonContentType = 'application/json;charset=UTF-8';

export function jsonAnswer(httpStatus: number, body: JsonValue): Answer {
  return {httpStatus, contentType: jsonContentType, body: writeJson(body)};
}

export function htmlAnswer(httpStatus: number, text: string): Answer {
  const body = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p>${text}</p></body></html>`;
  return {httpStatus, contentType: 'text/html;charset=UTF-8', body};
}
