import {firstLevelCategories, leavesBelow, type Catalogue} from '../../catalogue/catalogue.ts';
import {productCount, productOf, type Product} from '../../catalogue/product.ts';

/** Every product of the catalogue, in its order. */
export function* allProducts(catalogue: Catalogue): Iterable<Product> {
  for (const category of firstLevelCategories(catalogue)) {
    for (const leaf of leavesBelow(catalogue, category)) {
      for (let index = 0; index < productCount(leaf); index += 1) yield productOf(leaf, index);
    }
  }
}

/** Products of which a title holds every word. */
export function* productsNamed(products: Iterable<Product>, keyword: string): Iterable<Product> {
  const words = keyword
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  for (const product of products) {
    const titles = `${product.title.zh}\n${product.title.en}`.toLowerCase();
    if (words.every((word) => titles.includes(word))) yield product;
  }
}
