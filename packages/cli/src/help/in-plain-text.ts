import {visibleText} from '@ali1688/kit/oclif';
import type {Command} from '@oclif/core/command';
import type {Topic} from '@oclif/core/interfaces';

/**
 * A command as help may show it: the texts of a plugin of others act on no terminal. Those of the program
 * itself stay as they are.
 */
export function commandInPlainText(command: Command.Loadable): Command.Loadable {
  return command.pluginType === 'core' ? command : cleaned(command);
}

/** A topic as help may show it; whose it is cannot be told. */
export function topicInPlainText<Any extends Topic>(topic: Any): Any {
  return cleaned(topic);
}

/** The same value with each text in it made visible. */
function cleaned<Value>(value: Value): Value {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each part keeps its kind
  return cleanedPart(value) as Value;
}

function cleanedPart(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value, {keepLineBreaks: true});
  if (Array.isArray(value)) return value.map(cleanedPart);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [visibleText(key), cleanedPart(part)]),
  );
}
