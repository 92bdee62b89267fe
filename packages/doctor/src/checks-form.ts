import type {TableLayout} from '@ali1688/kit';
import * as z from 'zod/mini';
import {checkNames} from './check-names.ts';

/** Makes the shape of what a `doctor` shows: each check, whether it passed, and what was found. */
export const checksShape = () =>
  z.object({checks: z.array(z.object({check: z.string(), ok: z.boolean(), found: z.string()}))});

/** The same as a table. */
export const checksLayout: TableLayout<z.output<ReturnType<typeof checksShape>>> = {
  rows: 'checks',
  columns: [
    {field: 'check', header: {en: 'Check', zh: '检查项'}, words: checkNames},
    {field: 'ok', header: {en: 'OK', zh: '正常'}},
    {field: 'found', header: {en: 'Found', zh: '结果'}},
  ],
};
