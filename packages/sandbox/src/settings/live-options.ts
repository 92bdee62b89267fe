import {chinaDayAt, readDay, writeDay} from '../wire/china-day.ts';
import {switchableOptionDefaults, type SwitchableOptions} from './switchable-options.ts';

/** The options in force in one sandbox. */
export class LiveOptions {
  readonly #now: () => number;
  #chosen: Partial<SwitchableOptions>;

  /** @param now milliseconds since 1970; its day in China is `today` until one is chosen */
  constructor(chosen: Partial<SwitchableOptions>, now: () => number) {
    this.#chosen = chosen;
    this.#now = now;
  }

  get current(): SwitchableOptions {
    return {...switchableOptionDefaults, ...this.#chosen, today: writeDay(this.day)};
  }

  /** `today`, counted from 1970-01-01. */
  get day(): number {
    return readDay(this.#chosen.today ?? '') ?? chinaDayAt(this.#now());
  }

  /** Takes over checked options; those that are absent stay as they are. */
  change(chosen: Partial<SwitchableOptions>): void {
    this.#chosen = {...this.#chosen, ...chosen};
  }
}
