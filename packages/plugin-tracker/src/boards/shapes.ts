import * as z from 'zod/mini';

/** A list that nobody changes. */
export function list<Entry extends z.ZodMiniType>(entry: Entry): z.ZodMiniType<readonly z.output<Entry>[]> {
  return z.array(entry);
}

/** A category as answers name it. */
export const category = z.object({
  categoryId: z.string(),
  chineseName: z.optional(z.string()),
  translatedName: z.optional(z.string()),
});

/** A snapshot that an answer rests on. */
export const basis = z.object({
  at: z.string(),
  snapshotId: z.string(),
  ageSeconds: z.number(),
  /** The time that was asked for, where this is the nearest complete snapshot. */
  nearestTo: z.optional(z.string()),
  /** Incomplete snapshots that were passed over. */
  passedOver: z.optional(list(z.string())),
});

/** Whose board something is about. */
export const board = {
  category,
  type: z.string(),
  language: z.string(),
  limit: z.number(),
} as const;

/** A board that was compared, with the two snapshots. */
export const comparedBoard = z.object({...board, from: basis, to: basis});

/** A board of one time. */
export const boardAt = z.object({...board, at: basis});

/** A board or list of which a question cannot be answered, with the snapshots that there are. */
export const missingBoard = z.object({
  category,
  type: z.optional(z.string()),
  reason: z.enum(['NO_SNAPSHOT', 'ONE_SNAPSHOT']),
  snapshots: list(z.object({snapshotId: z.string(), at: z.string(), complete: z.boolean()})),
});

/** A product as answers name it. */
export const item = {
  itemId: z.string(),
  title: z.optional(z.string()),
  translateTitle: z.optional(z.string()),
} as const;

/** Counted from complete snapshots alone. */
export const standing = {
  streakDays: z.number(),
  bestRank: z.optional(z.number()),
  daysOnBoard: z.number(),
} as const;

/** Figures of a product on a board. */
export const figures = {
  rank: z.optional(z.number()),
  soldOut: z.optional(z.number()),
  buyerNum: z.optional(z.number()),
} as const;
