import type {Catalogue} from '../catalogue/catalogue.ts';
import type {LiveOptions} from '../settings/live-options.ts';
import type {NotEstablished} from '../settings/not-established.ts';
import type {GrantRegister} from '../tokens/grant-register.ts';
import type {JsonValue} from '../wire/json-text.ts';

/** What the service behind an API may know of its sandbox. */
export type AnswerContext = {
  readonly catalogue: Catalogue;
  /** What getById answers for some ids, whatever the catalogue says. */
  readonly categoryAnswers: ReadonlyMap<string, JsonValue>;
  /** What nobody has established, as this sandbox answers it. */
  readonly settings: NotEstablished;
  readonly options: LiveOptions;
  readonly grants: GrantRegister;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The day of the market, counted from 1970-01-01 in China; not the day of `now` where the sandbox was moved. */
  readonly day: () => number;
};
