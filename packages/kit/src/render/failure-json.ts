import type {
  Ali1688Error,
  DiagnosisCheck,
  GatewayFault,
  Language,
  MissingPart,
  OfferedCategory,
  OfferedMatch,
} from '@ali1688/contracts/errors';
import {jsonText} from './json-text.ts';

/** `error` of the failure document (surface.md section 5). Absent keys are absent, not undefined. */
export type FailureJson = {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly retryable: boolean;
  readonly gateway?: object;
  readonly categories?: readonly object[];
  readonly matches?: readonly object[];
  readonly checks?: readonly object[];
  readonly missing?: readonly object[];
};

function defined(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function gatewayJson({httpStatus, errorCode, errorMessage, requestId}: GatewayFault): object {
  return defined({httpStatus, errorCode, errorMessage, requestId});
}

function categoryJson({categoryId, chineseName, translatedName}: OfferedCategory): object {
  return defined({categoryId, chineseName, translatedName});
}

function matchJson({categoryId, chineseName, translatedName, level, parentCateId}: OfferedMatch): object {
  return defined({categoryId, chineseName, translatedName, level, parentCateId});
}

function checkJson({check, ok, found, cause, next}: DiagnosisCheck): object {
  return defined({check, ok, found, cause, next});
}

function missingJson({id, name, reason}: MissingPart, language: Language): object {
  return defined({id, name, reason: reason[language]});
}

/**
 * The error as it may leave the program. Named fields are copied one by one and nothing else,
 * because an error object can carry causes and secrets (oclif.md section 4).
 */
export function failureJson(error: Ali1688Error, language: Language): FailureJson {
  const {gateway, categories, matches, checks, missing} = error;
  return {
    code: error.code,
    message: error.text[language],
    hint: error.hint[language],
    retryable: error.retryable,
    ...(gateway === undefined ? {} : {gateway: gatewayJson(gateway)}),
    ...(categories === undefined ? {} : {categories: categories.map(categoryJson)}),
    ...(matches === undefined ? {} : {matches: matches.map(matchJson)}),
    ...(checks === undefined ? {} : {checks: checks.map(checkJson)}),
    ...(missing === undefined ? {} : {missing: missing.map((part) => missingJson(part, language))}),
  };
}

/** The failure document for standard output in json mode, indented by two, with a newline at the end. */
export function renderFailureJson(error: Ali1688Error, language: Language): string {
  return `${jsonText({ok: false, error: failureJson(error, language)}, 2)}\n`;
}
