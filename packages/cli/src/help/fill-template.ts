import {isRecord} from '@ali1688/contracts/json';

const placeholder = /<%[=-]?\s*(config|command)\.(\w+)\s*%>/g;

/**
 * Puts `<%= config.bin %>` and `<%= command.id %>` of a help text in their places. oclif makes a program of
 * each text and runs it, also of a text that a plugin of others brings; what is no more than a name is
 * filled in here, anything else stays as it was written.
 */
export function fillTemplate(
  text: string,
  values: {readonly config: unknown; readonly command?: unknown},
): string {
  if (!text.includes('<%')) return text;
  return text.replaceAll(placeholder, (whole, owner: 'config' | 'command', name: string) => {
    const value = isRecord(values[owner]) ? values[owner][name] : undefined;
    return typeof value === 'string' ? value : whole;
  });
}
