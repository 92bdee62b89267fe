import type {Clock, Log} from '@ali1688/contracts/ports';
import type {CatalogueSize} from './catalogue/catalogue-size.ts';
import type {SandboxApi} from './entries/sandbox-api.ts';
import type {SandboxFault} from './faults/sandbox-fault.ts';
import type {SandboxApplication} from './settings/application.ts';
import type {NotEstablished} from './settings/not-established.ts';
import type {SwitchableOptions} from './settings/switchable-options.ts';
import type {JsonValue} from './wire/json-text.ts';

/** How a sandbox is set up. Everything has a default; {@link SwitchableOptions} can be changed later. */
export type SandboxOptions = Partial<SwitchableOptions> & {
  /** Port on 127.0.0.1; a free one if absent or 0. */
  readonly port?: number;
  /** Applications beside the built-in one; one with its AppKey takes its place. */
  readonly applications?: readonly SandboxApplication[];
  /** APIs beside the built-in ones; one with the id of another takes its place. */
  readonly apis?: readonly SandboxApi[];
  /** A generated catalogue of this size in place of the built-in one. */
  readonly categories?: CatalogueSize;
  /**
   * What `category.translation.getById` answers inside its envelope for some ids, `0` included, as the test
   * of a client wants it: cycles, ids twice, a category that is its own child, thousands of children.
   */
  readonly categoryAnswers?: Readonly<Record<string, JsonValue>>;
  readonly faults?: readonly SandboxFault[];
  /** What nobody has established, answered otherwise than by default. */
  readonly notEstablished?: Partial<NotEstablished>;
  /** The time of the gateway; the machine's if absent. */
  readonly clock?: Pick<Clock, 'now'>;
  readonly log?: Pick<Log, 'debug'>;
};
