import {isRecord} from '@ali1688/contracts/json';

/** An argument or a flag of a command, as the oclif manifest has it. */
export type ManifestInput = {
  readonly name: string;
  readonly summary: string;
  readonly chineseSummary: string;
  readonly isRequired: boolean;
  readonly isMultiple: boolean;
  /** `boolean` is a flag without a value. */
  readonly type: 'boolean' | 'option';
  readonly char?: string;
  /** What a value is called in help, such as `<SECONDS>`. */
  readonly valueName?: string;
  readonly options?: readonly string[];
  readonly default?: string;
};

/** A command, as the oclif manifest has it. */
export type ManifestCommand = {
  /** Words separated by spaces, e.g. `ranking top-list`. */
  readonly id: string;
  readonly packageName: string;
  readonly summary: string;
  readonly chineseSummary: string;
  readonly aliases: readonly string[];
  /** By position. */
  readonly args: readonly ManifestInput[];
  /** By declaration. */
  readonly flags: readonly ManifestInput[];
};

/** Reads one command of a manifest. Chinese texts come from the static property `zh` of the command class. */
export function readManifestCommand(id: string, packageName: string, value: unknown): ManifestCommand {
  const command = isRecord(value) ? value : {};
  const chinese = isRecord(command['zh']) ? command['zh'] : {};
  return {
    id: id.replaceAll(':', ' '),
    packageName,
    summary: textOf(command['summary']) ?? textOf(command['description']) ?? '',
    chineseSummary: textOf(chinese['summary']) ?? '',
    aliases: textsOf(command['aliases']) ?? [],
    args: readInputs(command['args'], chinese['args']),
    flags: readInputs(command['flags'], chinese['flags']),
  };
}

function readInputs(value: unknown, chineseTexts: unknown): readonly ManifestInput[] {
  const chinese = isRecord(chineseTexts) ? chineseTexts : {};
  return Object.entries(isRecord(value) ? value : {}).flatMap(([name, input]) => {
    if (!isRecord(input) || input['hidden'] === true) return [];
    const char = textOf(input['char']);
    const valueName = textOf(input['helpValue']);
    const options = textsOf(input['options']);
    const defaultText = textOf(input['default']);
    return {
      name,
      summary: textOf(input['summary']) ?? textOf(input['description']) ?? '',
      chineseSummary: textOf(chinese[name]) ?? '',
      isRequired: input['required'] === true,
      isMultiple: input['multiple'] === true,
      type: input['type'] === 'boolean' ? 'boolean' : 'option',
      ...(char === undefined ? {} : {char}),
      ...(valueName === undefined ? {} : {valueName}),
      ...(options === undefined ? {} : {options}),
      ...(defaultText === undefined ? {} : {default: defaultText}),
    };
  });
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function textsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : undefined;
}
