import {expect, test} from 'vitest';
import {formats} from '../../src/render/formats.ts';
import {render} from './top-list-result.ts';

test('every format but raw ends with a newline and shows the data', () => {
  for (const format of formats) {
    if (format === 'raw') continue;
    const text = render({format});
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).toContain('9007199254740993123');
  }
});
