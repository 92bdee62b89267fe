import {loadPart} from '@ali1688/contracts/errors';
import type {PartOpening} from '@ali1688/kit';
import type {climbers} from './climb.ts';

/** The climbers of a ranking. The ledger is loaded when they are asked for. */
export type ClimbPart = (asked: Parameters<typeof climbers>[1]) => ReturnType<typeof climbers>;

/** Opens nothing before it is asked for. */
export function openClimbPart(opening: PartOpening): ClimbPart {
  return async (asked) => {
    const part = await loadPart(async () => import('./climb.ts'));
    return part.climbers(opening, asked);
  };
}
