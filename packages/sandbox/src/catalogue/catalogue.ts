import type {Category} from './category.ts';
import {clothing} from './data/clothing.ts';
import {electronics} from './data/electronics.ts';
import {foodAndCare} from './data/food-and-care.ts';
import {home} from './data/home.ts';
import {industry} from './data/industry.ts';
import {leisure} from './data/leisure.ts';
import {materials} from './data/materials.ts';
import {other} from './data/other.ts';
import {shoes} from './data/shoes.ts';
import {parseOutline} from './parse-outline.ts';

/** Every category by id, in catalogue order. */
export type Catalogue = {
  readonly size: number;
  get(categoryId: string): Category | undefined;
  has(categoryId: string): boolean;
  values(): Iterable<Category>;
  /** Ids of the first-level categories, in catalogue order. */
  readonly firstLevelIds: readonly string[];
};

const outlines = [clothing, shoes, home, leisure, electronics, industry, materials, foodAndCare, other];

let loaded: Catalogue | undefined;

/** The built-in catalogue, read from its outlines at the first call. It never changes. */
export function loadCatalogue(): Catalogue {
  loaded ??= readOutlines();
  return loaded;
}

function readOutlines(): Catalogue {
  const categories = outlines.flatMap(parseOutline);
  const byId = new Map(categories.map((category) => [category.categoryId, category] as const));
  return {
    size: byId.size,
    firstLevelIds: categories.filter(({level}) => level === 1).map(({categoryId}) => categoryId),
    get: (categoryId) => byId.get(categoryId),
    has: (categoryId) => byId.has(categoryId),
    values: () => byId.values(),
  };
}

/** The first-level categories, in catalogue order. */
export function firstLevelCategories(catalogue: Catalogue): readonly Category[] {
  return catalogue.firstLevelIds.flatMap((categoryId) => catalogue.get(categoryId) ?? []);
}

/** The direct children of a category. */
export function childrenOf(catalogue: Catalogue, category: Category): readonly Category[] {
  return category.childIds.flatMap((childId) => catalogue.get(childId) ?? []);
}

/** The leaves below a category; the category itself if it is one. */
export function leavesBelow(catalogue: Catalogue, category: Category): readonly Category[] {
  const children = childrenOf(catalogue, category);
  return children.length === 0 ? [category] : children.flatMap((child) => leavesBelow(catalogue, child));
}
