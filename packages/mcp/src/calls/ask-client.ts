import type {Language} from '@ali1688/contracts/errors';
import {isRecord} from '@ali1688/contracts/json';
import type {Choice, Choose} from '@ali1688/kit/face';

/** What a client shows to its user: a text, and the options with what each is called. */
export type Question = {
  readonly message: string;
  readonly requestedSchema: {
    readonly type: 'object';
    readonly properties: {
      readonly choice: {
        readonly type: 'string';
        readonly title: string;
        readonly oneOf: {readonly const: string; readonly title: string}[];
      };
    };
    readonly required: ['choice'];
  };
};

/** Ends a call until the client has answered: the same call then comes again, with the answer. Not an error. */
export class ChoiceNeeded extends Error {
  readonly question: Question;

  constructor(question: Question) {
    super('The call goes on when the client has answered.');
    this.name = 'ChoiceNeeded';
    this.question = question;
  }
}

/** What the client said to the question of this call, as it came. */
export type ClientAnswer = {readonly content: unknown} | undefined;

/**
 * Lets the person before the client choose. A call may ask once; what it would ask besides is left to the failure that
 * lists what there is to choose from.
 *
 * @param answer what the client said already; undefined before it was asked
 * @throws ChoiceNeeded
 */
export function askClient(language: Language, answer: ClientAnswer): Choose {
  let isAnswered = false;
  return async (given, options) => {
    if (options.length === 0 || isAnswered) return undefined;
    const choice = typeof given === 'function' ? await given() : given;
    if (answer === undefined) throw new ChoiceNeeded(questionOf(choice, options, language));
    isAnswered = true;
    const chosen = isRecord(answer.content) ? answer.content['choice'] : undefined;
    if (typeof chosen !== 'string') return undefined;
    return options.find((option) => valueOf(choice, option) === chosen) ?? choice.find(chosen);
  };
}

function questionOf<Option extends object>(
  choice: Choice<Option>,
  options: readonly Option[],
  language: Language,
): Question {
  return {
    message: choice.text[language],
    requestedSchema: {
      type: 'object',
      properties: {
        choice: {
          type: 'string',
          title: choice.question[language],
          oneOf: options.map((option) => ({
            const: valueOf(choice, option),
            title: cellsOf(choice, option).join(' · '),
          })),
        },
      },
      required: ['choice'],
    },
  };
}

/** What stands for an option on the wire: its first column, which is its id. */
function valueOf<Option extends object>(choice: Choice<Option>, option: Option): string {
  return cellsOf(choice, option)[0] ?? '';
}

function cellsOf<Option extends object>({columns}: Choice<Option>, option: Option): readonly string[] {
  return columns.flatMap(({field}) => {
    const value: unknown = Reflect.get(option, field);
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  });
}
