import {describe, expect, test} from 'vitest';
import {openScene} from './support/scene.ts';
import {findTerminalProvider, runOnTerminal} from './support/terminal.ts';

const provider = findTerminalProvider();

/** The first answer takes longer than anybody wants to look at nothing. */
const slowly = {faults: [{kind: 'slow', api: 'product.topList.query', delayMs: 3500, times: 1}]} as const;
const words = 'ranking top-list 1111 --limit 2';

describe('an answer that is slow', () => {
  test.runIf(provider !== undefined)(
    'shows a sign of life on a terminal, of which nothing stays',
    async () => {
      await using scene = await openScene({NO_COLOR: '1'}, slowly);
      const run = await runOnTerminal(provider ?? 'script', scene, words);
      expect(run.exitCode).toBe(0);
      expect(run.stdout).toMatch(/\r\u001b\[2KWaiting for 1688, [23] s/);
      const shown = run.stdout.replaceAll(/[^\n]*\r\u001b\[2K/g, '');
      expect(shown).not.toContain('Waiting');
      expect(shown).toContain('Translated title');
    },
  );

  test('shows nothing where nobody watches', async () => {
    await using scene = await openScene({}, slowly);
    const run = await scene.run(words.split(' '));
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
  });
});
