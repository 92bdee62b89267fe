import {describe, expect, test} from 'vitest';
import {chinaDate, parseWhen} from '../../src/index.ts';

const now = Date.parse('2026-11-10T03:00:00Z');
const hour = 3_600_000;

describe('a WHEN', () => {
  test.each([
    ['2026-11-01', '2026-10-31T16:00:00.000Z', '2026-11-01T15:59:59.999Z'],
    ['2024-02-29', '2024-02-28T16:00:00.000Z', '2024-02-29T15:59:59.999Z'],
    ['2026-11-01T08:00Z', '2026-11-01T08:00:00.000Z', '2026-11-01T08:00:00.000Z'],
    ['2026-11-01T08:00:30+08:00', '2026-11-01T00:00:30.000Z', '2026-11-01T00:00:30.000Z'],
    ['7d', new Date(now - 168 * hour).toISOString(), new Date(now - 168 * hour).toISOString()],
    [' 24h ', new Date(now - 24 * hour).toISOString(), new Date(now - 24 * hour).toISOString()],
  ])('%j is from %s to %s', (text, start, end) => {
    const when = parseWhen(text, '--since', now);
    expect(when).toEqual({kind: 'time', start: Date.parse(start), end: Date.parse(end)});
  });

  test('last is the snapshot before the newest', () => {
    expect(parseWhen('last', '--since', now)).toEqual({kind: 'last'});
  });

  test.each([
    '',
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '2026-1-1',
    '2026-11-01T08:00',
    '2026-11-01T25:00Z',
    '-7d',
    '7w',
    '7',
    '1e3d',
    '2026-02-30T08:00Z',
  ])('%j is none', (text) => {
    expect(() => parseWhen(text, '--since', now)).toThrow(
      expect.objectContaining({code: 'USAGE_INVALID', exitCode: 2}) as Error,
    );
  });

  test('days are days in China', () => {
    expect([
      chinaDate(Date.parse('2026-10-31T15:59:59Z')),
      chinaDate(Date.parse('2026-10-31T16:00Z')),
    ]).toEqual(['2026-10-31', '2026-11-01']);
  });
});
