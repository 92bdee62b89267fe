import {Ali1688Error} from '@ali1688/contracts/errors';
import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {offeredCategories} from '@ali1688/testkit';
import {renderFailureText} from '../../src/failure/failure-text.ts';
import {actingCharacter, hostileText} from '../support/hostile-text.ts';
import {meta, render} from '../support/top-list-result.ts';

const ownStyle = /\u001b\[(?:1|2|22)m/g;

test.each(['table', 'md', 'json', 'ndjson'] as const)(
  'no acting character of the data or of a field name survives in %s',
  (format) => {
    const anyData = fc.dictionary(
      hostileText,
      fc.oneof(hostileText, fc.array(hostileText), fc.dictionary(hostileText, hostileText)),
    );
    fc.assert(
      fc.property(anyData, hostileText, fc.boolean(), (row, name, sandbox) => {
        const data = {rankId: name, rankName: name, items: [{...row, itemId: name, title: name}]};
        const options = {format, language: 'zh', meta: {...meta, sandbox}} as const;
        expect(render({...options, data})).not.toMatch(actingCharacter);
        expect(render({...options, data: row, layout: undefined})).not.toMatch(actingCharacter);
        expect(render({...options, data: [row, row], layout: undefined})).not.toMatch(actingCharacter);
      }),
    );
  },
);

test('no acting character survives in the coloured text of a failure, apart from the styles', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (first, second) => {
      const error = new Ali1688Error({
        code: 'API_REJECTED',
        text: {en: first, zh: second},
        hint: {en: second, zh: first},
        details: {
          gateway: {httpStatus: 400, errorCode: first, errorMessage: second, requestId: first},
          lists: [offeredCategories([{categoryId: first, chineseName: second}])],
        },
      });
      expect(renderFailureText(error, {language: 'en', color: true}).replace(ownStyle, '')).not.toMatch(
        actingCharacter,
      );
    }),
  );
});
