import {isRecord} from '@ali1688/contracts/json';
import type {Result} from '@ali1688/kit';
import {exportColumns} from '@ali1688/ledger';
import {parquetWriteBuffer, type BasicType} from 'hyparquet-writer';

const types = {text: 'STRING', number: 'DOUBLE', boolean: 'BOOLEAN'} as const satisfies Record<
  string,
  BasicType
>;

/** Rows of a row group: readers skip whole groups, and one fits into memory with ease. */
const rowGroupSize = 50_000;

/**
 * The rows of an export as a Parquet file, each column of one type and with null where a row lacks it. The file is
 * made in memory: rows of Parquet lie column by column.
 */
export function renderParquet({data}: Pick<Result, 'data'>): Uint8Array {
  const rows = isRecord(data) && Array.isArray(data['rows']) ? data['rows'].filter(isRecord) : [];
  const columnData = exportColumns.map(({name, type}) => ({
    name,
    type: types[type],
    data: rows.map((row) => row[name] ?? null),
  }));
  return new Uint8Array(parquetWriteBuffer({columnData, rowGroupSize}));
}
