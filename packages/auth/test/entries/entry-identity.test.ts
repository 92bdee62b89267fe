import {createHash} from 'node:crypto';
import {defaultGatewayUrl, Secret} from '@ali1688/contracts/ports';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {pacingStatePlace, entryFileName, grantOf} from '../../src/entries/entry-identity.ts';

const hex16 = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const grant = '9f2c000000000000';

describe('the name of an entry', () => {
  it('identifies a grant by 16 digits of a hash with its own prefix', () => {
    expect(grantOf(new Secret('abc'))).toBe(hex16('1688-grant\0abc'));
  });

  it('shows a plain AppKey at the default gateway', () => {
    expect(entryFileName({gateway: defaultGatewayUrl, appKey: '1000000', grant})).toBe(
      `t-1000000-${grant}.json`,
    );
  });

  it('is hashed for another gateway', () => {
    const gateway = 'http://127.0.0.1:8080/openapi';
    expect(entryFileName({gateway, appKey: '1000000', grant})).toBe(
      `t-x-${hex16([gateway, '1000000', grant].join('\0'))}.json`,
    );
  });

  it('lets no AppKey reach a path', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('../../x', 'A', 'CON', 'a/b', 'a\0b', '')),
        (appKey) => {
          expect(entryFileName({gateway: defaultGatewayUrl, appKey, grant})).toMatch(
            /^t-([a-z0-9]{1,32}-[0-9a-f]{16}|x-[0-9a-f]{16})\.json$/,
          );
        },
      ),
    );
  });
});

describe('the place of a pacing state', () => {
  it('shows a plain AppKey at the default gateway and hashes everything else', () => {
    expect(pacingStatePlace(defaultGatewayUrl, '1000000')).toStrictEqual({
      folder: 'pacing',
      name: 'p-1000000',
    });
    expect(pacingStatePlace(defaultGatewayUrl, '../x').name).toMatch(/^p-x-[0-9a-f]{16}$/);
    expect(pacingStatePlace('http://127.0.0.1:9/openapi', '1000000').name).toMatch(/^p-x-[0-9a-f]{16}$/);
  });
});
