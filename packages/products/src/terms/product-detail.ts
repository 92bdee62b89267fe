import type {productDetail} from '@ali1688/contracts';
import type * as z from 'zod/mini';

/** A product as `product.search.queryProductDetail` tells of it, read by its contract. */
export type ProductDetail = z.output<ReturnType<typeof productDetail>>;
