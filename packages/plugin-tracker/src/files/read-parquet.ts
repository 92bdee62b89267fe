import {isRecord} from '@ali1688/contracts/json';
import {asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects} from 'hyparquet';

/** So many rows are decoded at a time. */
const rowsOfPiece = 20_000;

/** The rows of a Parquet file, a few at a time. Throws what the reader throws of a file that is damaged. */
export async function* readParquet(path: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const count = Number(metadata.num_rows);
  for (let rowStart = 0; rowStart < count; rowStart += rowsOfPiece) {
    const rowEnd = Math.min(count, rowStart + rowsOfPiece);
    for (const row of await parquetReadObjects({file, metadata, rowStart, rowEnd}))
      if (isRecord(row)) yield row;
  }
}
