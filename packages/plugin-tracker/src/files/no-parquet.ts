import {Ali1688Error} from '@ali1688/contracts/errors';

/** What a skill script has in place of the libraries for Parquet: they are larger than the script. */
export function renderParquet(): never {
  throw parquetLeftOut();
}

/** The same for reading. */
export function readParquet(_path: string): never {
  throw parquetLeftOut();
}

function parquetLeftOut(): Ali1688Error {
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: 'A skill script neither writes nor reads Parquet.',
      zh: '技能脚本不支持读写 Parquet。',
    },
    hint: {
      en: 'Use --format csv or ndjson, or the CLI, where it is installed: ali1688 tracker export --format parquet --output FILE',
      zh: '请改用 --format csv 或 ndjson；已安装命令行时可用：ali1688 tracker export --format parquet --output FILE',
    },
  });
}
