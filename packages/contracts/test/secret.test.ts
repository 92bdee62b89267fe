import {inspect} from 'node:util';
import {describe, expect, it} from 'vitest';
import {Ali1688Error} from '../src/errors/index.ts';
import {Secret} from '../src/ports/index.ts';

const canary = 'CANARY-secret';
const secret = new Secret(canary);

describe('a secret', () => {
  it('is revealed only when asked', () => {
    expect(secret.reveal()).toBe(canary);
  });

  it.each<[string, () => string]>([
    ['String', () => String(secret)],
    // oxlint-disable-next-line typescript/restrict-template-expressions -- the careless conversion is what is tested
    ['a template', () => `${secret}`],
    ['concatenation', () => '' + secret],
    ['JSON', () => JSON.stringify({secret})],
    ['inspect', () => inspect(secret)],
    ['inspect of what holds it', () => inspect({list: [secret]}, {depth: 5, showHidden: true})],
    ['its keys', () => JSON.stringify([Object.entries(secret), Reflect.ownKeys(secret)])],
    ['a copy', () => JSON.stringify(structuredClone({secret}))],
  ])('does not leak through %s', (_name, show) => {
    expect(show()).not.toContain('CANARY');
  });

  it.each<[string, () => string]>([
    ['String', () => String(secret)],
    ['JSON', () => String(JSON.parse(JSON.stringify(secret)))],
    ['inspect', () => inspect(secret)],
  ])('says [redacted] through %s', (_name, show) => {
    expect(show()).toBe('[redacted]');
  });

  it('does not leak through the cause of an error', () => {
    const words = {en: 'x', zh: 'x'};
    const error = new Ali1688Error({code: 'UNEXPECTED', text: words, hint: words, cause: {secret}});
    expect(inspect(error, {depth: 10, showHidden: true})).not.toContain('CANARY');
    expect(JSON.stringify(error)).not.toContain('CANARY');
  });
});
