import {expect, test} from 'vitest';
import {formatNames} from '../../src/format/formats.ts';
import {render} from '../support/top-list-result.ts';

test('every format of texts ends with a newline and shows the data', () => {
  for (const format of formatNames) {
    if (format === 'raw') continue;
    const text = render({format});
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).toContain('9007199254740993123');
  }
});
