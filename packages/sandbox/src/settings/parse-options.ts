import {isRecord} from '@ali1688/contracts/json';
import {dayRefused, optionRefused, optionsUnreadable} from '../texts/refusals.ts';
import {readDay} from '../wire/china-day.ts';
import type {SwitchableOptions} from './switchable-options.ts';

/** A hundred years: the end of every token has a year of four digits. */
const longestLifetimeSeconds = 100 * 365 * 24 * 60 * 60;

const rules: Readonly<Record<keyof SwitchableOptions, (value: unknown) => boolean>> = {
  consent: (value) => value === 'ask' || value === 'always',
  rotation: isSwitch,
  singleUse: isSwitch,
  accessTokenSeconds: isLifetime,
  refreshTokenSeconds: isLifetime,
  codeSeconds: isLifetime,
  today: (value) => typeof value === 'string' && readDay(value) !== undefined,
};

/**
 * Reads options that came from outside; those that are undefined are left out.
 *
 * @throws `USAGE_INVALID` naming the first option that is wrong or does not exist
 */
export function parseOptions(input: unknown): Partial<SwitchableOptions> {
  if (!isRecord(input)) {
    throw optionsUnreadable();
  }
  const options = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  assertOptions(options);
  return options;
}

function assertOptions(
  fields: Readonly<Record<string, unknown>>,
): asserts fields is Partial<SwitchableOptions> {
  for (const [name, value] of Object.entries(fields)) {
    if (!isOptionName(name) || !rules[name](value)) {
      throw name === 'today' ? dayRefused() : optionRefused(name);
    }
  }
}

function isOptionName(name: string): name is keyof SwitchableOptions {
  return Object.hasOwn(rules, name);
}

function isSwitch(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isLifetime(value: unknown): boolean {
  return (
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= longestLifetimeSeconds
  );
}
