import {at} from '@ali1688/testkit';
import {expect, test} from 'vitest';
import {application, openScene} from './support/scene.ts';
import {canaries} from './support/token-gateway.ts';

test('saved logins of which none is in use are named wherever one is missing', async () => {
  await using scene = await openScene();
  for (const name of ['shop-b', 'shop-a'])
    await scene.run(['exchange', canaries.code, '--profile', name], {environment: application});
  for (const words of [['refresh'], ['renew', '--yes'], ['url'], ['login']]) {
    const run = await scene.run(words);
    expect(run.exitCode).toBe(3);
    expect(at(run.document(), 'error.message')).toContain('Saved, but not in use: shop-b, shop-a.');
    expect(at(run.document(), 'error.hint')).toContain('auth profiles use shop-b, or add --profile shop-b');
  }
  expect((await scene.run(['status'])).stderr).toContain('Saved, but not in use: shop-b, shop-a.');
  const chinese = await scene.run(['refresh'], {environment: {ALI1688_LANG: 'zh'}});
  expect(at(chinese.document(), 'error.message')).toContain('已保存但未启用的配置：shop-b、shop-a。');
});

test('those of another gateway are not', async () => {
  await using scene = await openScene();
  await scene.run(['exchange', canaries.code, '--profile', 'shop-b'], {environment: application});
  const run = await scene.run(['refresh'], {
    environment: {ALI1688_GATEWAY_URL: 'http://127.0.0.1:9/openapi'},
  });
  expect(run.exitCode).toBe(3);
  expect(at(run.document(), 'error.message')).not.toContain('shop-b');
});
