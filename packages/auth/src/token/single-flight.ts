import type {Secret} from '@ali1688/contracts/ports';

/** `Symbol.for`, so that a second copy of this package in the process joins the same requests. */
const flightsKey: unique symbol = Symbol.for('ali1688.token');

/** `undefined`: an early refresh that another process is already at. */
type Flight = Promise<Secret | undefined>;
type Flights = Map<string, Flight>;

/**
 * Runs `start`, unless the same work is already under way in this process: then waits for that.
 * Nothing is kept once it has ended, well or badly. (token-store.md section 6, step 1)
 *
 * @param key names the entry; holds no secret
 */
export function joinFlight(key: string, start: () => Flight): Flight {
  const flights = sharedFlights();
  const running = flights.get(key);
  if (running !== undefined) return running;
  const flight = start().finally(() => flights.delete(key));
  flights.set(key, flight);
  return flight;
}

/** Whether {@link joinFlight} would wait for work already under way. */
export function isInFlight(key: string): boolean {
  return sharedFlights().has(key);
}

function sharedFlights(): Flights {
  const holder: typeof globalThis & {[flightsKey]?: Flights} = globalThis;
  return (holder[flightsKey] ??= new Map());
}
