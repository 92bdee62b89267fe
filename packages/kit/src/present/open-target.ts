import {loadPart} from '@ali1688/contracts/errors';
import {loadFormat} from '@ali1688/output';
import type {Target, TargetOptions, Writing} from './target.ts';

/**
 * Gets ready to show a result, before anything is sent for it: loads what its format and its file need.
 *
 * @throws `USAGE_INVALID` for a format that needs a file and has none, `STATE_UNUSABLE` when the file cannot be
 *   written, `UNEXPECTED` when a part of the program is missing
 */
export async function openTarget(options: TargetOptions): Promise<Target> {
  const {format, fields, file, host, showsLinks, loadSpreadsheet, loadOwn} = options;
  const isShown = file === undefined && format.isForPeople === true && host.stdout.isTerminal;
  const writing =
    file === undefined && format.needsFile !== true ? openStream(host) : await openWrittenFile(options);
  // Chosen fields may be one record for all rows.
  const takesPieces = format.takesPieces === true && fields === undefined;
  return {
    ...options,
    links: isShown && (await showsLinks?.()) === true,
    render: await loadFormat(format, fields !== undefined, {loadSpreadsheet, loadOwn}),
    ...writing,
    append: takesPieces ? writing.append : undefined,
  };
}

/** Rows that come one by one would run into the progress that the same terminal shows. */
function openStream({stdout}: TargetOptions['host']): Writing {
  return {
    write: (content) => Promise.resolve(stdout.write(content)),
    append: stdout.isTerminal ? undefined : (content) => stdout.write(content),
  };
}

/** Few results go into a file. */
async function openWrittenFile(options: TargetOptions): Promise<Writing> {
  const {openFileWriting} = await loadPart(async () => import('./open-file-writing.ts'));
  return openFileWriting(options);
}
