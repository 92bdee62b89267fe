/** Calls under way at a time; the gateway client lets no more through either. (gateway.md section 9) */
const mostInFlight = 4;

/**
 * Does work for each item, a few at a time, in their order. After a failure nothing more is begun; what is
 * under way ends, then the first failure is thrown.
 */
export async function forEachInFlight<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  // The workers share one iterator, so that each item is taken once.
  const queue = items.values();
  const failures: unknown[] = [];
  const workOff = async (): Promise<void> => {
    for (const item of queue) {
      if (failures.length > 0) return;
      try {
        await work(item);
      } catch (thrown) {
        failures.push(thrown);
      }
    }
  };
  await Promise.all(Array.from({length: mostInFlight}, workOff));
  if (failures.length > 0) throw failures[0];
}
