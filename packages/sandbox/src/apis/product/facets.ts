import type {Bilingual} from '@ali1688/contracts/errors';
import {hashText} from '../../catalogue/hash.ts';
import {translate} from '../../entries/language.ts';
import type {JsonValue} from '../../wire/json-text.ts';

/** A facet of made-up searches, with its values. */
type Facet = {readonly id: number; readonly name: Bilingual; readonly values: readonly Bilingual[]};

const facets: readonly Facet[] = [
  {
    id: 973,
    name: {zh: '风格', en: 'Style'},
    values: [
      {zh: '韩版', en: 'Korean version'},
      {zh: '简约', en: 'Plain'},
      {zh: '复古', en: 'Retro'},
    ],
  },
  {
    id: 978,
    name: {zh: '材质', en: 'Material'},
    values: [
      {zh: '棉', en: 'Cotton'},
      {zh: '涤纶', en: 'Polyester'},
    ],
  },
  {
    id: 1022,
    name: {zh: '颜色', en: 'Colour'},
    values: [
      {zh: '白色', en: 'White'},
      {zh: '黑色', en: 'Black'},
      {zh: '红色', en: 'Red'},
    ],
  },
];

const idOf = ({id}: Facet, place: number): string => `${id}:${28_105 + place}`;

/** The facets as the API writes them, in a language. */
export function facetAnswer(language: string): JsonValue {
  return facets.map((facet) => ({
    id: String(facet.id),
    name: facet.name.zh,
    translateName: translate(facet.name, language),
    children: facet.values.map((value, place) => ({
      id: idOf(facet, place),
      name: value.zh,
      translateName: translate(value, language),
    })),
  }));
}

/** Whether a product passes a value of a facet: each product has one value of each; an id that is none lets all pass. */
export function passesFacet(snId: string, seed: number): boolean {
  const facet = facets.find(({id}) => snId.startsWith(`${id}:`));
  if (facet === undefined) return true;
  return idOf(facet, hashText(`${facet.id} ${seed}`) % facet.values.length) === snId;
}
