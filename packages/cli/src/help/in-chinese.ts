import type {Command} from '@oclif/core/command';
import type {ChineseHelp} from '@ali1688/kit/oclif';

type Translatable = Command.Loadable & {readonly zh?: ChineseHelp};

/** A command as its Chinese help shows it; a command without Chinese texts stays as it is. */
export function commandInChinese(command: Command.Loadable): Command.Loadable {
  const {zh} = command as Translatable;
  if (zh === undefined) return command;
  return {
    ...command,
    summary: zh.summary,
    description: zh.description ?? zh.summary,
    args: describeEach(command.args, 'description', zh.args),
    flags: describeEach(command.flags, 'summary', zh.flags),
    examples: exampleTexts(command.examples, zh.examples),
  };
}

/** The same entries with the texts that there are; an entry without a text keeps its own. */
function describeEach<Entries extends Record<string, object>>(
  entries: Entries,
  key: 'description' | 'summary',
  texts: Readonly<Record<string, string>>,
): Entries {
  const described = {...entries};
  for (const name of Object.keys(texts)) {
    if (Object.hasOwn(entries, name))
      Object.assign(described, {[name]: {...entries[name], [key]: texts[name]}});
  }
  return described;
}

function exampleTexts(
  examples: Command.Loadable['examples'],
  texts: readonly string[],
): NonNullable<Command.Loadable['examples']> {
  return (examples ?? []).map((example, index) =>
    typeof example === 'string' ? example : {...example, description: texts[index] ?? example.description},
  );
}
