import {Ali1688Error} from '@ali1688/contracts/errors';
import {shownWord} from '@ali1688/kit';
import {isFiller, readPlaces, wholeName, type Place} from './places.ts';

/** A place that goods are sent to, in the three codes that the API wants. */
export type Destination = {
  /** The place that was named. */
  readonly named: Place;
  readonly provinceCode: string;
  readonly cityCode: string;
  readonly districtCode: string;
  /** The names of province, city and district. */
  readonly name: string;
  /** Whether the district was not named, so that the first one stands for all. */
  readonly isAssumed: boolean;
};

/** So many places are named where a word means several. */
const mostNamed = 8;

/**
 * The place that a word means: a code of six digits, or a name in Chinese or pinyin, whole or short, alone or with what it
 * lies in before or behind it: `330108`, 滨江区, 杭州滨江, `binjiang, hangzhou`. Of a province or city the first district stands
 * for all, which is told in `isAssumed`.
 *
 * @throws `USAGE_INVALID` for a word that means no place of mainland China, or several, which are then named
 */
export function findPlace(word: string): Destination {
  const places = readPlaces();
  const found = /^\d+$/.test(word.trim())
    ? places.filter(({code}) => code === word.trim())
    : placesNamed(places, word);
  const [named, ...others] = found;
  if (named === undefined) throw unknownPlace(word);
  if (others.length > 0) throw severalPlaces(word, found);
  return destinationOf(places, named);
}

function placesNamed(places: readonly Place[], word: string): readonly Place[] {
  const texts = writtenForms(word);
  const nameable = places.filter((place) => !isFiller(place));
  for (const match of [isFullName, isAnyName]) {
    const found = nameable.filter((place) => texts.some((text) => isNamed(place, text, match)));
    if (found.length > 0) return found;
  }
  return [];
}

/** Words of pinyin that say what kind of place it is. */
const kinds: ReadonlySet<string> = new Set(
  'sheng shi qu xian zhou province city district county china'.split(' '),
);

/** A word without spaces and kinds, and turned around, as English puts the smaller place first. */
function writtenForms(word: string): readonly string[] {
  // Pinyin parts syllables with an apostrophe, as in Xi'an.
  const lower = word
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/['’‘`]/g, '');
  const parts = lower.split(/[\s,，、/>·]+/).filter((part) => part !== '');
  const named = parts.filter((part) => !kinds.has(part));
  const byComma = lower.split(/[,，]/).map((part) =>
    part
      .split(/\s+/)
      .filter((one) => one !== '' && !kinds.has(one))
      .join(''),
  );
  return [...new Set([named.join(''), named.toReversed().join(''), byComma.toReversed().join('')])].filter(
    (text) => text !== '',
  );
}

type Match = (place: Place, text: string) => readonly string[];

const isFullName: Match = ({name}) => [name];

/** Endings that people leave out. */
const ending = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|林区|省|市|盟|区|县|旗)$/;

const isAnyName: Match = ({name, pinyin}, text) => {
  const short = name.length > 2 ? name.replace(ending, '') : name;
  // 恩施 is 恩施土家族苗族自治州, 新疆 is 新疆维吾尔自治区: the pinyin is of the name in short, which tells how long it is.
  const people = /^(.{2,6}?)(?:[一-鿿]{1,3}族|维吾尔|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克)+(?=自治|$)/.exec(
    short,
  )?.[1];
  const known = [name, short, ...(people === undefined ? [] : [people, `${people}${name.at(-1) ?? ''}`])];
  return /[a-z]/.test(text) ? [pinyin] : known;
};

/** Whether a text names a place, with what it lies in before it or not. */
function isNamed(place: Place, text: string, match: Match): boolean {
  return match(place, text).some((name) => {
    if (name === '' || !text.endsWith(name)) return false;
    const rest = text.slice(0, -name.length);
    return rest === '' || isAbove(place.parent, rest);
  });
}

/** Whether a text names what a place lies in: the next larger one, one above it, or both. */
function isAbove(parent: Place | undefined, text: string): boolean {
  if (parent === undefined) return false;
  if (isFiller(parent)) return isAbove(parent.parent, text);
  return isNamed(parent, text, isAnyName) || isAbove(parent.parent, text);
}

/** A city without districts, such as 东莞, stands for its district too: no code below it is in the standard. */
function destinationOf(places: readonly Place[], named: Place): Destination {
  const firstBelow = (place: Place): Place | undefined => places.find(({parent}) => parent === place);
  const city = named.level === 1 ? (firstBelow(named) ?? named) : named;
  const district = city.level === 2 ? (firstBelow(city) ?? city) : city;
  return {
    named,
    provinceCode: `${district.code.slice(0, 2)}0000`,
    cityCode: `${district.code.slice(0, 4)}00`,
    districtCode: district.code,
    name: wholeName(district),
    isAssumed: district !== named && firstBelow(named) !== undefined,
  };
}

const example = {en: '330108, 杭州滨江, or hangzhou binjiang', zh: '330108、杭州滨江 或 hangzhou binjiang'};

function unknownPlace(word: string): Ali1688Error {
  const shown = shownWord(word);
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `--to "${shown}" is no place of mainland China that this program knows.`,
      zh: `--to “${shown}” 不是本程序已知的中国大陆地区。`,
    },
    hint: {
      en: `Name the district by code or name, such as ${example.en}. Goods for abroad go to a warehouse inside China first.`,
      zh: `请用代码或名称指定区县，例如 ${example.zh}。发往海外的货物先送到国内仓库。`,
    },
  });
}

function severalPlaces(word: string, found: readonly Place[]): Ali1688Error {
  const shown = shownWord(word);
  const listed = (separator: string): string =>
    found
      .slice(0, mostNamed)
      .map((place) => `${place.code} ${wholeName(place)}`)
      .join(separator) + (found.length > mostNamed ? ' …' : '');
  return new Ali1688Error({
    code: 'USAGE_INVALID',
    text: {
      en: `--to "${shown}" means ${found.length} places: ${listed(', ')}.`,
      zh: `--to “${shown}” 对应 ${found.length} 个地区：${listed('、')}。`,
    },
    hint: {
      en: 'Take the code, or name the city or province as well.',
      zh: '请使用代码，或同时写明城市或省份。',
    },
  });
}
