/** The values of `--format` (surface.md section 4). */
export const formats = ['json', 'table', 'csv', 'ndjson', 'md', 'raw'] as const;
