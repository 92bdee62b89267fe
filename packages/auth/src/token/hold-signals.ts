/** Starts to hold back SIGINT and SIGTERM; the function it returns ends that. */
export type HoldSignals = () => () => void;

const heldSignals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Holds back SIGINT and SIGTERM of this process, so that a new token is saved before the process ends.
 * A signal that came meanwhile is sent again at the end. A signal with a handler of the program's own
 * is left to that handler. (token-store.md section 6, step 8)
 */
export const holdProcessSignals: HoldSignals = () => {
  const caught = new Set<NodeJS.Signals>();
  const remember = (signal: NodeJS.Signals) => {
    caught.add(signal);
  };
  const signals = heldSignals.filter((signal) => process.listenerCount(signal) === 0);
  for (const signal of signals) process.on(signal, remember);
  const finish = () => {
    for (const signal of signals) process.off(signal, remember);
    for (const signal of caught) process.kill(process.pid, signal);
  };
  // Node tells of a signal in the next round of its loop; a handler removed before would swallow it.
  return () => {
    setImmediate(() => setImmediate(finish));
  };
};
