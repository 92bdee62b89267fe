import {Ali1688Error, isAli1688Error, loadPart} from '@ali1688/contracts/errors';
import {isRecord, parseJson} from '@ali1688/contracts/json';
import {readCsv} from './read-csv.ts';

type Row = Readonly<Record<string, unknown>>;

const fs = process.getBuiltinModule('node:fs');

/**
 * The rows of a file that an export wrote, whatever its name: Parquet, ndjson or csv by its first bytes. Rows come a
 * few at a time.
 *
 * @throws `USAGE_INVALID` for a file that cannot be read or is none of them
 */
export async function* readRows(path: string): AsyncGenerator<Row> {
  try {
    const kind = kindOf(firstBytes(path));
    if (kind === 'parquet') {
      const {readParquet} = await loadPart(async () => import('./read-parquet.ts'));
      yield* readParquet(path);
    } else if (kind === 'ndjson') {
      yield* readNdjson(path);
    } else {
      yield* readCsv(textOf(path));
    }
  } catch (thrown) {
    throw isAli1688Error(thrown) ? thrown : unreadable(path, thrown);
  }
}

async function* readNdjson(path: string): AsyncGenerator<Row> {
  let rest = '';
  let number = 0;
  const parsed = (line: string): Row => {
    number += 1;
    const row = parseJson(line);
    if (isRecord(row)) return row;
    throw new SyntaxError(`line ${number} is no JSON object`);
  };
  for await (const chunk of textOf(path)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield parsed(line);
  }
  if (rest.trim() !== '') yield parsed(rest);
}

function textOf(path: string): AsyncIterable<string> {
  return fs.createReadStream(path, {encoding: 'utf8'});
}

function firstBytes(path: string): Buffer {
  const descriptor = fs.openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(8);
    return bytes.subarray(0, fs.readSync(descriptor, bytes));
  } finally {
    fs.closeSync(descriptor);
  }
}

function kindOf(bytes: Buffer): 'parquet' | 'ndjson' | 'csv' {
  if (bytes.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet';
  return bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('{')
    ? 'ndjson'
    : 'csv';
}

function unreadable(path: string, thrown: unknown): Ali1688Error {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {en: `${path} cannot be imported: ${reason}`, zh: `${path} 无法导入：${reason}`},
    hint: {
      en: 'Give a file that tracker export wrote as csv, ndjson or Parquet.',
      zh: '请提供由 tracker export 导出的 csv、ndjson 或 Parquet 文件。',
    },
    cause: thrown,
  });
}
