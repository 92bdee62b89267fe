import {readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {readdirSync} from 'node:fs';
import {plainText} from '@ali1688/contracts/errors';
import {runScript, scriptFace, silentPrompt} from '@ali1688/kit/script';
import {recordingStream, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, test} from 'vitest';
import {plugin} from '../src/plugin.ts';
import {startProductGateway, type Asked, type Said} from './support/product-gateway.ts';

const total = 2000;

/** A page of a query of 2,000 rows, in which the last product of a page is the first of the next one again. */
function pageOf({fields}: Asked): Said {
  const size = Number(fields['pageSize']);
  const start = (Number(fields['beginPage']) - 1) * size;
  const data = Array.from({length: size}, (_, index) => ({offerId: 1 + Math.max(0, start + index - 1)}));
  return {data: {totalRecords: total, data}};
}

type Page = {readonly asked: Asked; readonly written: string; readonly interrupt: () => void};

/** Runs a search, and tells before each page what has been written. */
async function run(argv: readonly string[], say: (page: Page) => Said) {
  const stdout = recordingStream();
  const stderr = recordingStream();
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  await using gateway = await startProductGateway((asked) => say({asked, written: stdout.text(), interrupt}));
  const host = {
    environment: gateway.environment,
    stdout,
    stderr,
    interrupted: interruption.signal,
    prompt: silentPrompt,
    programName: 'product',
    nameCommands: plainText,
  };
  const exitCode = await runScript({...plugin, version: '0.0.0'}, argv, host, scriptFace);
  const pages = gateway.asked.map(({fields}) => fields['beginPage']);
  return {exitCode, stdout: stdout.text(), stderr: stderr.text(), pages};
}

const lines = (text: string): number => text.split('\n').length - 1;
const all = ['search', 'x', '--all', '--page-size', '50', '--format'];

describe('all rows of a long query', () => {
  test.each([
    ['csv', 1],
    ['ndjson', 0],
  ])('are written to a stream as %s page after page, each once and in order', async (format, headings) => {
    const written: number[] = [];
    const {exitCode, stdout, pages} = await run([...all, format], (page) => {
      written.push(lines(page.written));
      return pageOf(page.asked);
    });
    expect([exitCode, pages]).toEqual([0, Array.from({length: 40}, (_, index) => index + 1)]);
    // The first page repeats its own first row, and each other page the last one of the page before.
    expect(written).toEqual(pages.map((_page, index) => (index === 0 ? 0 : headings + index * 50 - 1)));
    const ids = [...stdout.matchAll(/\/offer\/(\d+)\.html/g)].map(([, id]) => Number(id));
    expect(ids).toEqual(Array.from({length: total - 1}, (_, index) => index + 1));
    expect(lines(stdout)).toBe(headings + total - 1);
    expect(stdout.split('\n').filter((line) => line.startsWith('subject,'))).toHaveLength(headings);
  });

  test.each([[['--sort', 'sold:desc']], [['--fields', 'offerId']]])(
    'are written in the end with %j, which looks at all of them',
    async (argv) => {
      const {stdout} = await run([...all, 'csv', ...argv], (page) => {
        expect(page.written).toBe('');
        return pageOf(page.asked);
      });
      expect(lines(stdout)).toBe(total);
    },
  );

  test('end with the rows that are there where a page fails', async () => {
    const {exitCode, stdout, stderr} = await run([...all, 'csv'], ({asked}) =>
      asked.fields['beginPage'] === 3 ? {refusal: 'NO'} : pageOf(asked),
    );
    expect([exitCode, lines(stdout)]).toEqual([7, 100]);
    expect(stderr).toContain('page 3 API_REJECTED');
  });

  test('have headings also where there is none', async () => {
    const {stdout} = await run([...all, 'csv'], () => ({data: {totalRecords: 0, data: []}}));
    expect(stdout).toMatch(/^subject,.*\r\n$/);
  });
});

describe('a file of all rows', () => {
  test('takes its place when it is whole, with its mode, and its rows are counted', async () => {
    await using folder = await temporaryFolder();
    const file = `${folder.path}/rows.csv`;
    await writeFile(file, 'old', {mode: 0o640});
    const {exitCode, stdout, stderr} = await run([...all, 'csv', '--output', file], (page) => {
      // Beside the file that is still as it was, nothing but its successor.
      expect(readdirSync(folder.path).length).toBe(page.asked.fields['beginPage'] === 1 ? 1 : 2);
      return pageOf(page.asked);
    });
    const text = await readFile(file, 'utf8');
    expect([exitCode, stdout, lines(text), text.startsWith('\ufeffsubject,')]).toEqual([0, '', total, true]);
    expect(stderr).toContain('1,999 products → ');
    expect([await readdir(folder.path), (await stat(file)).mode & 0o777]).toEqual([['rows.csv'], 0o640]);
  });

  test('stays as it was, and nothing lies beside it, after an interruption', async () => {
    await using folder = await temporaryFolder();
    const file = `${folder.path}/rows.ndjson`;
    await writeFile(file, 'old');
    const {exitCode, pages} = await run([...all, 'ndjson', '--output', file], ({asked, interrupt}) => {
      if (asked.fields['beginPage'] === 4) interrupt();
      return pageOf(asked);
    });
    expect([exitCode, pages]).toEqual([130, [1, 2, 3, 4]]);
    expect([await readdir(folder.path), await readFile(file, 'utf8')]).toEqual([['rows.ndjson'], 'old']);
  });
});
