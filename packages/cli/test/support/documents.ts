import {exitCodes, type ErrorCode} from '@ali1688/contracts/errors';
import type {ProgramRun} from '@ali1688/testkit';
import {expect} from 'vitest';
import * as z from 'zod/mini';

const note = z.strictObject({code: z.string(), message: z.string()});

const successDocument = z.strictObject({
  ok: z.literal(true),
  data: z.unknown(),
  meta: z.strictObject({
    operation: z.string(),
    api: z.optional(z.string()),
    apis: z.optional(z.array(z.string()).check(z.minLength(2))),
    fetchedAt: z.iso.datetime(),
    sandbox: z.boolean(),
    calls: z.int().check(z.nonnegative()),
    notes: z.array(note),
  }),
});

const failureDocument = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({
    code: z.string(),
    message: z.string().check(z.minLength(1)),
    hint: z.string().check(z.minLength(1)),
    retryable: z.boolean(),
    gateway: z.optional(z.looseObject({httpStatus: z.number()})),
    categories: z.optional(z.array(z.looseObject({categoryId: z.string()}))),
    matches: z.optional(z.array(z.looseObject({categoryId: z.string()}))),
    checks: z.optional(z.array(z.looseObject({check: z.string(), ok: z.boolean(), found: z.string()}))),
  }),
});

export type Success = z.output<typeof successDocument>;
export type Failure = z.output<typeof failureDocument>['error'];

/** The one document of a run that succeeded, checked against surface.md section 5 to the last key. */
export function expectSuccess(run: ProgramRun): Success {
  expect(run.exitCode, run.stdout + run.stderr).toBe(0);
  return successDocument.parse(JSON.parse(run.stdout));
}

/** The one document of a run that failed in json mode, with the exit status of its code. */
export function expectFailure(run: ProgramRun, code: ErrorCode): Failure {
  const {error} = failureDocument.parse(JSON.parse(run.stdout));
  expect({code: error.code, exitCode: run.exitCode}, run.stdout + run.stderr).toEqual({
    code,
    exitCode: exitCodes[code],
  });
  return error;
}

/** The text of a run that failed in a text format: nothing on standard output, the code on standard error. */
export function expectFailureText(run: ProgramRun, code: ErrorCode): string {
  expect({stdout: run.stdout, exitCode: run.exitCode}, run.stderr).toEqual({
    stdout: '',
    exitCode: exitCodes[code],
  });
  expect(run.stderr).toContain(code);
  return run.stderr;
}
