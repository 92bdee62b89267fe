import {writeJson, type JsonValue} from './json-text.ts';
import {markup, type Markup} from './markup.ts';

/** A complete HTTP answer. */
export type Answer = {
  readonly httpStatus: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The value that every answer of the gateway carries; one official SDK fails without it (gateway.md section 5). */
export const jsonContentType = 'application/json;charset=UTF-8';

/** An answer of the gateway whose body is JSON. */
export function jsonAnswer(httpStatus: number, body: JsonValue): Answer {
  return {httpStatus, contentType: jsonContentType, body: writeJson(body)};
}

/** A web page of one paragraph. */
export function htmlAnswer(httpStatus: number, text: string): Answer {
  const page = markup`<html><head><meta charset="utf-8"></head><body><p>${text}</p></body></html>`;
  return pageAnswer(httpStatus, page);
}

/** A web page. */
export function pageAnswer(httpStatus: number, page: Markup): Answer {
  return {httpStatus, contentType: 'text/html;charset=UTF-8', body: `<!DOCTYPE html>${page.html}`};
}
