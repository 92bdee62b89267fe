import {switchableOptionDefaults, type SwitchableOptions} from './switchable-options.ts';

/** The options in force in one sandbox. */
export class LiveOptions {
  #current: SwitchableOptions;

  constructor(chosen: Partial<SwitchableOptions>) {
    this.#current = {...switchableOptionDefaults, ...chosen};
  }

  get current(): SwitchableOptions {
    return this.#current;
  }

  /** Takes over checked options; those that are absent stay as they are. */
  change(chosen: Partial<SwitchableOptions>): void {
    this.#current = {...this.#current, ...chosen};
  }
}
