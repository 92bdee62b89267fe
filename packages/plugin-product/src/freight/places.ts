import {placeLines} from './place-lines.ts';

/** A province, a city or a district of mainland China. */
export type Place = {
  /** Six digits of GB/T 2260: `330000`, `330100`, `330108`. */
  readonly code: string;
  readonly name: string;
  /** Of the name in short, without tones and spaces. */
  readonly pinyin: string;
  readonly level: 1 | 2 | 3;
  readonly parent: Place | undefined;
};

/** What the standard puts between a municipality or province and its districts; nobody calls a place so. */
const fillers: ReadonlySet<string> = new Set(['市辖区', '县', '直辖县级行政区划']);

/** Whether a place is a name of the standard alone, such as 市辖区. */
export function isFiller({level, name}: Place): boolean {
  return level === 2 && fillers.has(name);
}

/** All places, each below the one it lies in. */
export function readPlaces(): readonly Place[] {
  let province: Place | undefined;
  let city: Place | undefined;
  return placeLines.split(';').flatMap((line): readonly Place[] => {
    const [, digits = '', name, pinyin = ''] = /^=?(\d+)(\D+?)([a-z]*)$/.exec(line) ?? [];
    if (name === undefined) return [];
    if (line.startsWith('=')) {
      province = {code: `${digits}0000`, name, pinyin, level: 1, parent: undefined};
      return [province];
    }
    if (digits.length === 4) {
      city = {code: `${digits}00`, name, pinyin, level: 2, parent: province};
      return [city];
    }
    const district: Place = {
      code: `${city?.code.slice(0, 4) ?? ''}${digits}`,
      name,
      pinyin,
      level: 3,
      parent: city,
    };
    return [district];
  });
}

/** The names of a place and of what it lies in, the largest first: 浙江省 杭州市 滨江区. */
export function wholeName(place: Place): string {
  const above = place.parent === undefined ? [] : [wholeName(place.parent)];
  return [...above, ...(isFiller(place) ? [] : [place.name])].join(' ');
}
