import {interruption} from '@ali1688/contracts/errors';
import type {CallScope, Secret} from '@ali1688/contracts/ports';
import {untilAborted} from '@ali1688/home';

/** `Symbol.for`, so that a second copy of this package in the process joins the same requests. */
const flightsKey: unique symbol = Symbol.for('ali1688.token.flights');

/** `undefined`: an early refresh that another process is already at. */
type Outcome = Secret | undefined;
/** Work under way for everybody who waits for it, in the order in which they came. */
type Flight = {
  readonly callers: Set<CallScope>;
  readonly ended: Promise<Outcome>;
  /** Ends the work; whoever comes now begins anew. */
  readonly abort: () => void;
};
type Flights = Map<string, Flight>;

/**
 * Runs `start`, unless the same work is already under way in this process: then waits for that. Nothing is kept
 * once it has ended, well or badly. Whoever aborts leaves at once and the others go on; when the last one
 * leaves, the work is aborted, and its end is waited for, so that nothing goes on behind a caller's back.
 * (token-store.md section 6, step 1)
 *
 * @param key names the entry; holds no secret
 * @param start is given the scope of all callers: everyone hears what is told, the one who began it (once it has
 *   left, the next one) is told of requests
 * @throws what the work throws; `INTERRUPTED`, or the reason where that is an error of the suite, when the caller's own signal is aborted
 */
export async function joinFlight(
  key: string,
  scope: CallScope,
  start: (shared: CallScope) => Promise<Outcome>,
): Promise<Outcome> {
  if (scope.signal?.aborted === true) throw interruption(scope.signal);
  const flights = sharedFlights();
  // One caller may wait twice with one scope.
  const caller = {...scope};
  const flight = flights.get(key) ?? begin(flights, key, caller, start);
  flight.callers.add(caller);
  try {
    return await untilAborted(flight.ended, caller.signal);
  } catch (error) {
    flight.callers.delete(caller);
    if (caller.signal?.aborted !== true) throw error;
    if (flight.callers.size === 0) {
      flight.abort();
      await flight.ended.catch(() => undefined);
    }
    throw interruption(caller.signal);
  } finally {
    flight.callers.delete(caller);
  }
}

/** Whether {@link joinFlight} would wait for work already under way. */
export function isInFlight(key: string): boolean {
  return sharedFlights().has(key);
}

function begin(
  flights: Flights,
  key: string,
  first: CallScope,
  start: (shared: CallScope) => Promise<Outcome>,
): Flight {
  const controller = new AbortController();
  const callers = new Set([first]);
  const leaveMap = (): void => {
    if (flights.get(key) === flight) flights.delete(key);
  };
  const ended = start(sharedScope(callers, controller.signal)).finally(leaveMap);
  const flight: Flight = {
    callers,
    ended,
    abort: () => {
      leaveMap();
      controller.abort(interruption(undefined));
    },
  };
  flights.set(key, flight);
  return flight;
}

function sharedScope(callers: ReadonlySet<CallScope>, signal: AbortSignal): CallScope {
  return {
    signal,
    log: {
      debug: (event, fields) => {
        for (const {log} of callers) log.debug(event, fields);
      },
      note: (note) => {
        for (const {log} of callers) log.note(note);
      },
    },
    onRequest: () => {
      const [first] = callers;
      first?.onRequest?.();
    },
  };
}

function sharedFlights(): Flights {
  const holder: typeof globalThis & {[flightsKey]?: Flights} = globalThis;
  return (holder[flightsKey] ??= new Map());
}
