export {assertWritable, writeFileAtomically} from '../output/write-file-atomically.ts';
export {csvByteOrderMark} from './csv.ts';
export {renderFailureText} from './render-failure.ts';
export {renderSuccess} from './render-success.ts';
export {renderTable} from './render-table.ts';
