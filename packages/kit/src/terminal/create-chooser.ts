import {isAli1688Error, loadPart, type Bilingual, type Language} from '@ali1688/contracts/errors';
import {shownWord, colorWanted, visibleText} from '@ali1688/output';
import type {Host} from './host.ts';
import type {Prompt} from '../interaction/prompt.ts';
import type {Choice} from '../interaction/choice.ts';
import type {Choose} from '../interaction/interaction.ts';
import type {RunGuard} from '../secrets/run-guard.ts';

/** Answers that may mean nothing, one after the other, before the question is given up. */
const mostAnswers = 3;

/** Questions in all, so that answers that are no person's come to an end. */
const mostQuestions = 30;

type ChooserOptions = RunGuard & {
  readonly host: Host;
  readonly language: Language;
  /** Whether the result is a table for a person; any other form is for a program. */
  readonly isTable: boolean;
};

/**
 * Lets the person choose where there is one: all three standard streams are a terminal, `CI` is not set and
 * the result is a table. The options go to standard error, so that standard output holds the result alone.
 */
export function createChooser({host, language, guard, guardStored, isTable}: ChooserOptions): Choose {
  const {prompt, stdout, stderr, environment} = host;
  const canAsk = isTable && prompt.isInteractive && stdout.isTerminal && environment.CI === undefined;
  const say = (text: string): void => {
    guardStored();
    stderr.write(guard.redact(`${text}\n`));
  };
  const tableOf = async (columns: Choice<object>['columns'], options: readonly object[]): Promise<string> => {
    const {renderList} = await loadPart(async () => import('@ali1688/output/table'));
    const color = colorWanted(environment, stderr.isTerminal);
    const numbered = options.map((option, index) => ({...option, [numberColumn.field]: index + 1}));
    return renderList([numberColumn, ...columns], numbered, {language, width: stderr.columns, color});
  };

  return async (given, options) => {
    if (!canAsk || options.length === 0) return undefined;
    const choice = typeof given === 'function' ? await given() : given;
    say(`${visibleText(choice.text[language])}\n\n${await tableOf(choice.columns, options)}`);
    let shown = options;
    for (let count = 0, meaningless = 0; count < mostQuestions && meaningless < mostAnswers; count += 1) {
      const answer = await ask(prompt, choice.question);
      if (answer === '') return undefined;
      const chosen = rowOf(shown, answer) ?? choice.find(answer);
      if (chosen !== undefined) return chosen;
      const narrowed = (await choice.narrow?.(answer)) ?? [];
      meaningless = narrowed.length > 0 ? 0 : meaningless + 1;
      if (narrowed.length === 0) say(noSuchOption(shownWord(answer))[language]);
      else {
        shown = narrowed;
        say(`\n${await tableOf(choice.columns, shown)}`);
      }
    }
    return undefined;
  };
}

const numberColumn = {field: '#', header: {en: '#', zh: '#'}, type: 'position'} as const;

/** The option in the row of a number. */
function rowOf<Option>(shown: readonly Option[], answer: string): Option | undefined {
  return /^[1-9]\d{0,5}$/.test(answer) ? shown[Number(answer) - 1] : undefined;
}

/** The trimmed answer; empty when the person ends the input instead (Ctrl-D). */
async function ask(prompt: Prompt, question: Bilingual): Promise<string> {
  try {
    return (await prompt.text(question)).trim();
  } catch (thrown) {
    if (isAli1688Error(thrown) && thrown.code === 'USAGE_INVALID') return '';
    throw thrown;
  }
}

function noSuchOption(answer: string): Bilingual {
  return {
    en: `"${answer}" matches none of these, or more than one.`,
    zh: `“${answer}”不在其中，或对应多项。`,
  };
}
