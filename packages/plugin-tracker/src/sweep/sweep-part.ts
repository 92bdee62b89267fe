import type {Bilingual} from '@ali1688/contracts/errors';
import type {Clock} from '@ali1688/contracts/ports';
import type {PartOpening} from '@ali1688/kit';

/** What a sweep reaches beside 1688 and the ledger. */
export type SweepPart = {
  readonly clock: Clock;
  /** `ALI1688_QPS`; undefined in the sandbox, which is not paced. */
  readonly callsPerSecond: number | undefined;
  /** Whether somebody can be asked. */
  readonly isInteractive: boolean;
  confirm(question: Bilingual): Promise<boolean>;
  /** The AppKey, which is no secret, by which snapshots of several applications are told apart. Throws `CREDENTIALS_MISSING`. */
  appKey(): Promise<string>;
  /** Values without any secret in their texts: an answer may repeat one that was sent. */
  redact<Value>(value: Value): Value;
};

/** Opens what a sweep reaches beside 1688 and the ledger. */
export function openSweepPart({runtime, scope, interaction}: PartOpening): SweepPart {
  const {clock, settings, guard} = runtime;
  return {
    clock,
    callsPerSecond: settings.sandbox ? undefined : settings.requestsPerSecond,
    isInteractive: interaction.prompt.isInteractive,
    confirm: async (question) => interaction.prompt.confirm(question),
    appKey: async () => (await runtime.credentials(scope)).application.appKey,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts stay texts, and everything else is as it was
    redact: <Value>(value: Value) => guard.redactData(value) as Value,
  };
}
