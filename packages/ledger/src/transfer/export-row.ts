/** A column of an export. */
export type ExportColumn = {readonly name: string; readonly type: 'text' | 'number' | 'boolean'};

/**
 * One row of an export: a row of a snapshot with all that is known of the snapshot. The rows of a snapshot stand
 * together, in their order; one without rows, such as an empty board, has one row without `place`.
 */
export type ExportRow = Readonly<Record<string, string | number | boolean | undefined>>;
