import {expect} from 'vitest';
import type {AuthRun} from './scene.ts';

/** Neither stream holds any of the secrets of the tests. Each of them begins with the same word. */
export function expectNoSecret({stdout, stderr}: Pick<AuthRun, 'stdout' | 'stderr'>): void {
  expect(`${stdout}${stderr}`).not.toContain('canary');
}
