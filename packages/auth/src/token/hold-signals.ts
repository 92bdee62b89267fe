const os = process.getBuiltinModule('node:os');

/**
 * What ends a process unless it is handled. Left out are those that cannot be held (`SIGKILL`, `SIGSTOP`), faults of
 * the program itself, `SIGUSR1`, which belongs to Node.js, and `SIGPIPE` and `SIGXFSZ`, which it ignores and would no
 * longer once a listener has gone. `SIGPROF` belongs to the profiler while there is one.
 */
const heldSignals = (
  [
    ...(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGBREAK', 'SIGUSR2', 'SIGALRM'] as const),
    ...(['SIGVTALRM', 'SIGXCPU', 'SIGIO', 'SIGPWR', 'SIGSTKFLT', 'SIGABRT', 'SIGTRAP', 'SIGSYS'] as const),
    ...(process.execArgv.some((word) => word.includes('prof')) ? [] : (['SIGPROF'] as const)),
  ] satisfies readonly NodeJS.Signals[]
).filter((signal) => Object.hasOwn(os.constants.signals, signal));

/**
 * How long a signal waits at most where what is under way can be had again: whoever presses Ctrl-C while the
 * service hangs is not kept longer.
 */
const momentMs = 2000;

/** Whether signals wait until something is recorded, whatever it takes, or for a moment at most. */
type HoldKind = 'until-recorded' | 'for-a-moment';

type Holding = {
  readonly holds: Set<{readonly kind: HoldKind}>;
  /** Told at the end of each hold. */
  readonly waiting: Set<() => void>;
  /** Lets signals pass again, those that came meanwhile first; undefined while they pass. */
  letPass: (() => void) | undefined;
};

/** `Symbol.for`, so that a second copy of this package in the process knows what the first one holds. */
const holdingKey: unique symbol = Symbol.for('ali1688.held.signals');

function sharedHolding(): Holding {
  const holder: typeof globalThis & {[holdingKey]?: Holding} = globalThis;
  return (holder[holdingKey] ??= {holds: new Set(), waiting: new Set(), letPass: undefined});
}

/**
 * Holds back every signal that would end this process, so that what a call has spent is recorded first. Handlers of
 * the program's own wait too: they end the work. What came meanwhile is delivered at the end. Holds may overlap.
 * (token-store.md sections 6 and 8)
 *
 * @param kind `for-a-moment` where the call spends nothing that cannot be had again: signals then wait 2 s at most
 * @returns ends the hold
 */
export function holdProcessSignals(kind: HoldKind = 'until-recorded'): () => void {
  const holding = sharedHolding();
  const hold = {kind};
  holding.holds.add(hold);
  holding.letPass ??= takeOver(holding);
  const end = (): void => {
    holding.holds.delete(hold);
    for (const tell of holding.waiting) tell();
    if (holding.holds.size === 0) holding.letPass?.();
  };
  // Node tells of a signal in the next round of its loop; what listened before, put back by then, would hear it twice.
  return () => {
    setImmediate(() => setImmediate(end));
  };
}

/**
 * Waits until nothing is held that has to be recorded. Whoever ends work for a reason that is no signal, such as the
 * abort of a caller, asks this first.
 */
export async function untilRecorded(): Promise<void> {
  const holding = sharedHolding();
  while (isFirm(holding)) {
    await new Promise<void>((resolve) => {
      const tell = (): void => {
        holding.waiting.delete(tell);
        resolve();
      };
      holding.waiting.add(tell);
    });
  }
}

function isFirm({holds}: Holding): boolean {
  return [...holds].some(({kind}) => kind === 'until-recorded');
}

function takeOver(holding: Holding): () => void {
  const caught = new Set<NodeJS.Signals>();
  const letPass = (): void => {
    if (holding.letPass !== letPass) return;
    holding.letPass = undefined;
    for (const [signal, listeners] of aside) {
      for (const listener of listeners) process.on(signal, listener);
      process.off(signal, remember);
    }
    for (const signal of caught) deliver(signal);
  };
  const remember = (signal: NodeJS.Signals): void => {
    caught.add(signal);
    setTimeout(() => {
      if (!isFirm(holding)) letPass();
    }, momentMs).unref();
  };
  const aside = heldSignals.map((signal) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what listens to a signal is told its name
    const listeners = process.rawListeners(signal) as NodeJS.SignalsListener[];
    // First ours, so that there is no moment without a listener.
    process.on(signal, remember);
    for (const listener of listeners) process.off(signal, listener);
    return [signal, listeners] as const;
  });
  return letPass;
}

/** To whoever listens; with nobody there the system does what the signal stands for. */
function deliver(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 0) process.emit(signal, signal);
  else process.kill(process.pid, signal);
}
