/** Values of `--format` (surface.md section 4). `raw` is the gateway's body, byte for byte, and is not rendered. */
export const formats = ['json', 'table', 'csv', 'ndjson', 'md', 'raw'] as const;

/** A value of `--format`. */
export type Format = (typeof formats)[number];
