import type {FieldText, InputField} from './input-field.ts';

/** A whole number within limits. Text must be plain decimal digits; `1e3`, `0x10` and `5.0` are refused. */
export function wholeNumberField(limits: {minimum: number; maximum: number} & FieldText) {
  const {minimum, maximum, ...text} = limits;
  return {
    ...text,
    allowed: {
      en: `a whole number from ${minimum} to ${maximum}`,
      zh: `${minimum} 到 ${maximum} 之间的整数`,
    },
    accept(value) {
      const number = numberFrom(value, /^-?\d{1,15}$/);
      return Number.isInteger(number) && number >= minimum && number <= maximum ? {value: number} : undefined;
    },
  } satisfies InputField<number>;
}

/** A number within limits; `above` itself is excluded. Text must be decimal digits with an optional fraction. */
export function numberField(limits: {above: number; maximum: number} & FieldText) {
  const {above, maximum, ...text} = limits;
  return {
    ...text,
    allowed: {
      en: `a number greater than ${above}, at most ${maximum}`,
      zh: `大于 ${above} 且不超过 ${maximum} 的数`,
    },
    accept(value) {
      const number = numberFrom(value, /^\d{1,9}(\.\d{1,6})?$/);
      return number > above && number <= maximum ? {value: number} : undefined;
    },
  } satisfies InputField<number>;
}

/** The number that text of this form means, or a number itself; NaN for anything else. */
function numberFrom(value: unknown, form: RegExp): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && form.test(value) ? Number(value) : Number.NaN;
}

/** One of a closed list of words. */
export function choiceField<const Choices extends readonly [string, ...string[]]>(
  definition: {choices: Choices} & FieldText,
) {
  const {choices, ...text} = definition;
  return {
    ...text,
    suggestions: choices,
    isClosed: true as const,
    allowed: {en: choices.join(', '), zh: choices.join('、')},
    accept(value) {
      const choice: Choices[number] | undefined = choices.find((known) => known === value);
      return choice === undefined ? undefined : {value: choice};
    },
  } satisfies InputField<Choices[number]>;
}

/** Any text that matches a pattern. `allowed` says in words what the pattern means. */
export function textField(
  definition: {pattern: RegExp; allowed: InputField['allowed']; suggestions?: readonly string[]} & FieldText,
) {
  const {pattern, ...text} = definition;
  return {
    ...text,
    accept: (value) => (typeof value === 'string' && pattern.test(value) ? {value} : undefined),
  } satisfies InputField<string>;
}

/** An input that may be left out. */
export function optionalField<Value>(
  field: InputField<Value>,
): InputField<Value | undefined> & {readonly isOptional: true} {
  return {
    ...field,
    isOptional: true,
    accept: (value) => (value === undefined ? {value} : field.accept(value)),
  };
}

/** An input that holds a credential, such as an authorization code. */
export function sensitiveField<Field extends InputField>(field: Field): Field & {readonly isSensitive: true} {
  return {...field, isSensitive: true};
}

/** A flag without a value; `true` when given. */
export function switchField(definition: Pick<InputField, 'summary'>) {
  return {
    ...definition,
    allowed: {en: 'no value', zh: '不带值'},
    isSwitch: true as const,
    accept(value = false) {
      return typeof value === 'boolean' ? {value} : undefined;
    },
  } satisfies InputField<boolean>;
}

/** A flag that may be given several times, each time with text. */
export function repeatableField(definition: {pattern: RegExp; allowed: InputField['allowed']} & FieldText) {
  const {pattern, ...text} = definition;
  return {
    ...text,
    isRepeatable: true as const,
    accept(value = []) {
      const isList = Array.isArray(value) && value.every((item) => isText(item, pattern));
      return isList ? {value} : undefined;
    },
  } satisfies InputField<readonly string[]>;
}

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}
