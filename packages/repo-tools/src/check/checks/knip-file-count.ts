/** Opening of the line that this reporter prints. */
export const fileCountPrefix = 'files read: ';

/** A reporter for knip, loaded by path, that prints how many files were analysed. */
export default function reportFileCount(report: {readonly counters: {readonly total: number}}): void {
  console.log(`${fileCountPrefix}${report.counters.total}`);
}
