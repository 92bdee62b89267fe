import {Secret} from '@ali1688/contracts/ports';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseEntry, writeEntryText} from '../../src/entries/entry.ts';
import {parseRecord} from '../support/scene.ts';

const identity = {gateway: 'https://gw.open.1688.com/openapi', appKey: '1000000', grant: '9f2c000000000000'};
const document = {v: 1, ...identity, accessToken: 'token', obtainedAt: 1000, expiresAt: 2000};
const kindOf = (value: unknown) => parseEntry(JSON.stringify(value), identity).kind;

describe('the text of an entry', () => {
  it('holds the fields of the format in ASCII, whatever the values are', () => {
    const text = writeEntryText(
      {
        accessToken: new Secret('令牌\u007f😀'),
        obtainedAt: 1,
        expiresAt: 2,
        refreshToken: new Secret('next'),
        refreshExpiresAt: 3,
        memberId: 'b2b-1',
        resourceOwner: '义乌小店',
      },
      identity,
    );
    expect(text).toMatch(/^[\x20-\x7e]+$/);
    expect(parseRecord(text)).toStrictEqual({
      v: 1,
      ...identity,
      accessToken: '令牌\u007f😀',
      obtainedAt: 1,
      expiresAt: 2,
      refreshToken: 'next',
      refreshExpiresAt: 3,
      memberId: 'b2b-1',
      resourceOwner: '义乌小店',
    });
  });

  it('is read back as it was written', () => {
    const token = fc.string({unit: 'binary', minLength: 1, maxLength: 100});
    fc.assert(
      fc.property(token, fc.option(token), fc.integer(), fc.integer(), (access, refresh, from, to) => {
        const entry = {
          accessToken: new Secret(access),
          obtainedAt: from,
          expiresAt: to,
          ...(refresh !== null && {refreshToken: new Secret(refresh)}),
        };
        const reading = parseEntry(writeEntryText(entry, identity), identity);
        expect(reading.kind).toBe('entry');
        if (reading.kind !== 'entry') return;
        expect(reading.entry.accessToken.reveal()).toBe(access);
        expect(reading.entry.refreshToken?.reveal()).toBe(refresh ?? undefined);
        expect([reading.entry.obtainedAt, reading.entry.expiresAt]).toStrictEqual([from, to]);
      }),
    );
  });

  it('skips keys it does not know and optional fields of a wrong type', () => {
    const reading = parseEntry(
      JSON.stringify({...document, later: {}, refreshToken: 5, refreshExpiresAt: 'x', memberId: ''}),
      identity,
    );
    expect(reading.kind === 'entry' && Object.keys(reading.entry)).toStrictEqual([
      'accessToken',
      'obtainedAt',
      'expiresAt',
    ]);
  });

  it.each([
    ['a token that is a number', {...document, accessToken: 5}],
    ['an empty token', {...document, accessToken: ''}],
    ['a token that is too long', {...document, accessToken: 'x'.repeat(8192)}],
    ['a time that is text', {...document, obtainedAt: '1000'}],
    ['a missing time', {...document, expiresAt: undefined}],
    ['no version', {...document, v: undefined}],
    ['version 0', {...document, v: 0}],
    ['a version that is text', {...document, v: '2'}],
    ['an array', [document]],
  ])('counts as broken with %s', (_name, value) => {
    expect(kindOf(value)).toBe('corrupt');
  });

  it('accepts the longest token that the format allows', () => {
    expect(kindOf({...document, accessToken: 'x'.repeat(8191)})).toBe('entry');
  });

  it('reads nothing from a prototype', () => {
    expect(parseEntry(`{"__proto__":${JSON.stringify(document)}}`, identity).kind).toBe('corrupt');
  });

  it('counts times that are no finite numbers as broken', () => {
    const text = JSON.stringify(document).replace('2000', '1e999');
    expect(parseEntry(text, identity).kind).toBe('corrupt');
  });

  it.each(['gateway', 'appKey', 'grant'])('does not count with another %s inside', (field) => {
    expect(kindOf({...document, [field]: 'other'})).toBe('mismatch');
    expect(kindOf({...document, [field]: undefined})).toBe('mismatch');
  });

  it('is known to be newer even if nothing else in it is known', () => {
    expect(kindOf({v: 2})).toBe('newer');
    expect(kindOf({...document, v: 2})).toBe('newer');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['corrupt', 'mismatch', 'newer']).toContain(parseEntry(text, identity).kind);
      }),
    );
  });
});
