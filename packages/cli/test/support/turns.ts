const mostAtOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Does some work when fewer than two others are at it, so that concurrent tests leave a small machine usable. */
export async function takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The turn is handed on, so that the count stays.
    if (next === undefined) running -= 1;
    else next();
  }
}
