import {describe, expect, test} from 'vitest';
import {startSandbox, type Sandbox} from '../src/index.ts';
import {field, paths, postSigned, postWithToken, topListArguments} from './support/client.ts';

const control = (sandbox: Sandbox, path: string, init?: RequestInit) =>
  fetch(`${sandbox.authUrl}/sandbox/${path}`, init);
const move = (sandbox: Sandbox, body: string) => control(sandbox, 'today', {method: 'PUT', body});

async function answers(sandbox: Sandbox): Promise<readonly string[]> {
  const topSeKeywordParam = '{"country":"en","sourceId":"1111","hotKeywordType":"cate"}';
  return [
    await (await postWithToken(sandbox, paths.topList, topListArguments)).text(),
    await (await postSigned(sandbox, paths.topKeyword, {topSeKeywordParam})).text(),
  ];
}

describe('the day of a sandbox', () => {
  test('is the current day in China by its clock, and moves with it at midnight there', async () => {
    let timeMs = Date.UTC(2026, 11, 31, 15, 59, 59, 999);
    await using sandbox = await startSandbox({clock: {now: () => timeMs}});
    const before = [sandbox.options.today, ...(await answers(sandbox))];
    timeMs += 1;
    const after = [sandbox.options.today, ...(await answers(sandbox))];
    await using pinned = await startSandbox({today: '2026-12-31'});

    expect([before[0], after[0]]).toEqual(['2026-12-31', '2027-01-01']);
    expect(before.slice(1)).toEqual(await answers(pinned));
    expect(after.slice(1)).not.toEqual(before.slice(1));
  });

  test('is the one it is started with, whatever the clock says; the time of the gateway stays', async () => {
    const clock = {now: () => Date.UTC(2026, 10, 22)};
    await using sandbox = await startSandbox({clock, today: '2026-12-25'});
    await using other = await startSandbox({today: '2026-12-25'});
    const time = await (await postSigned(sandbox, paths.currentTime, {})).text();

    expect(await answers(sandbox)).toEqual(await answers(other));
    expect(time).toMatch(/^"20261122/);
  });

  test('is moved with PUT, read back, shown among the options, and brings its answers back', async () => {
    await using sandbox = await startSandbox({today: '2026-12-01'});
    const first = await answers(sandbox);
    const moved = await move(sandbox, '{"today": "2026-12-08"}');
    const second = await answers(sandbox);

    expect([moved.status, await moved.json()]).toEqual([200, {today: '2026-12-08'}]);
    expect(await (await control(sandbox, 'today')).json()).toEqual({today: '2026-12-08'});
    expect(field(await (await control(sandbox, 'options')).json(), 'today')).toBe('2026-12-08');
    expect(sandbox.options.today).toBe('2026-12-08');
    expect(second).not.toEqual(first);
    sandbox.setOptions({today: '2026-12-01'});
    expect(await answers(sandbox)).toEqual(first);
  });

  test.each([
    '{"today": "2026-02-30"}',
    '{"today": "tomorrow"}',
    '{"today": 20788}',
    '{"today": null}',
    '{}',
    '[]',
    '"2026-12-01"',
    '',
  ])('is not moved by %s, which is refused in both languages', async (body) => {
    await using sandbox = await startSandbox({today: '2026-12-01'});
    const refused = await move(sandbox, body);
    const said: unknown = await refused.json();

    expect(refused.status).toBe(400);
    expect(field(said, 'error.en')).toMatch(/today/);
    expect(field(said, 'error.zh')).toMatch(/today/);
    expect(field(said, 'hint.zh')).toMatch(/北京/);
    expect(sandbox.options.today).toBe('2026-12-01');
  });

  test.each(['2026-02-30', '2026-12-1', ''])('is never "%s"', async (today) => {
    await expect(startSandbox({today})).rejects.toMatchObject({code: 'USAGE_INVALID'});
  });
});
