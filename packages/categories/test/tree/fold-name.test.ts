import {describe, expect, it} from 'vitest';
import fc from 'fast-check';
import {foldName} from '../../src/tree/fold-name.ts';

describe('a folded name', () => {
  it.each([
    ['女装', '女装'],
    ['Women’s  Clothing', 'women s clothing'],
    ["women's-clothing", 'women s clothing'],
    ['Ｔ恤', 't恤'],
    ['ＤＩＹ ＡＣＣＥＳＳＯＲＩＥＳ', 'diy accessories'],
    ['服饰配件、饰品', '服饰配件 饰品'],
    ['男装，女装。童装·鞋／包', '男装 女装 童装 鞋 包'],
    ['（女）【新】“款”', '女 新 款'],
    ['a/b|c+d=e~f$g^h`i', 'a b c d e f g h i'],
    ['\t name\u0000with\u200bcontrols\n', 'name with controls'],
    ['靴\u3000下', '靴 下'],
    ['、。', ''],
    ['', ''],
  ])('of %j is %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('stays as it is when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
    );
  });

  it('has single spaces inside and none at the ends', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (name) => {
        expect(foldName(name)).not.toMatch(/^ | $| {2}|[\t\n]/);
      }),
    );
  });
});
