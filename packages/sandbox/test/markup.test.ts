import {expect, test} from 'vitest';
import {markup} from '../src/wire/markup.ts';

test('inserted text is escaped for elements and quoted attributes, inserted markup is not', () => {
  const hostile = `<b>"Tom" & 'Jerry'</b>\\n`;
  const escaped = '&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;\\n';

  expect(markup`<p title="${hostile}">${markup`<i>${hostile}</i>`}</p>`.html).toBe(
    `<p title="${escaped}"><i>${escaped}</i></p>`,
  );
});
