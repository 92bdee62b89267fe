import {environmentVariables, messageLanguage, readEnvironment, reportFailure} from '@ali1688/kit/oclif';
import type {Command} from '@oclif/core/command';
import {ExitError} from '@oclif/core/errors';
import {CommandHelp, Help} from '@oclif/core/help';
import type {Topic} from '@oclif/core/interfaces';
import {commandMissing} from './command-missing.ts';
import {chineseHeadings, chineseLabels, helpTexts} from './help-texts.ts';
import {fillTemplate} from './fill-template.ts';
import {commandInChinese} from './in-chinese.ts';
import {commandInPlainText, topicInPlainText} from './in-plain-text.ts';
import {wrapChinese} from './wrap-chinese.ts';

type TranslatableTopic = Topic & {readonly zh?: string};

const isChinese = messageLanguage(readEnvironment()) === 'zh';

function heading(header: string): string {
  return isChinese ? (chineseHeadings[header] ?? header) : header;
}

type Rows = [string, string | undefined][];

/** Arguments or flags with oclif's labels in the language of the user. */
function labelled(rows: Rows | undefined): Rows | undefined {
  if (!isChinese) return rows;
  return rows?.map(([name, text]) => [
    name,
    text === undefined
      ? undefined
      : chineseLabels.reduce((said, [pattern, label]) => said.replace(pattern, label), text),
  ]);
}

/** oclif's command help with headings in the language of the user. */
class BilingualCommandHelp extends CommandHelp {
  constructor(...given: ConstructorParameters<typeof CommandHelp>) {
    super(...given);
    this.render = (text) => fillTemplate(text, {config: this.config, command: this.command});
  }

  override section(header: string, body: Parameters<CommandHelp['section']>[1]): string {
    return super.section(heading(header), body);
  }

  override wrap(body: string, spacing = this.indentSpacing): string {
    return isChinese
      ? wrapChinese(this.render(body), this.opts.maxWidth - spacing)
      : super.wrap(body, spacing);
  }

  protected override args(args: Parameters<CommandHelp['args']>[0]): Rows | undefined {
    return labelled(super.args(args));
  }

  protected override flags(flags: Parameters<CommandHelp['flags']>[0]): Rows | undefined {
    return labelled(super.flags(flags));
  }
}

/** oclif's help, in English or Chinese. */
export default class BilingualHelp extends Help {
  protected override CommandHelpClass = BilingualCommandHelp;

  constructor(...given: ConstructorParameters<typeof Help>) {
    super(...given);
    this.render = (text) => fillTemplate(text, {config: this.config});
  }

  override section(header: string, body: Parameters<Help['section']>[1]): string {
    return super.section(heading(header), body);
  }

  override wrap(body: string, spacing = this.indentSpacing): string {
    return isChinese
      ? wrapChinese(this.render(body), this.opts.maxWidth - spacing)
      : super.wrap(body, spacing);
  }

  override formatRoot(): string {
    const say = (text: {en: string; zh: string}): string => (isChinese ? text.zh : text.en);
    const variables = Object.entries(environmentVariables)
      .filter(([name]) => name.startsWith('ALI1688_'))
      .map(([name, text]): [string, string] => [name, say(text)]);
    return [
      `${say(helpTexts.purpose)}\n${say(helpTexts.promise)}`,
      this.section('USAGE', `$ ${this.config.bin} [COMMAND]`),
      say(helpTexts.startHere),
      this.section(say(helpTexts.environment), variables),
    ].join('\n\n');
  }

  protected override async showTopicHelp(topic: Topic): Promise<void> {
    const argv = process.argv.slice(2);
    const failure = commandMissing(topic.name, argv, this.config);
    if (failure !== undefined) throw new ExitError(await reportFailure(failure, argv, this.config.bin));
    await super.showTopicHelp(topic);
  }

  override async showCommandHelp(command: Command.Loadable): Promise<void> {
    await super.showCommandHelp(commandInPlainText(command));
  }

  override formatCommand(command: Command.Loadable): string {
    return super.formatCommand(commandInLanguage(command));
  }

  protected override summary(command: Command.Loadable): string | undefined {
    return super.summary(commandInLanguage(command));
  }

  override formatCommands(commands: Command.Loadable[]): string {
    return super.formatCommands(commands.map((command) => commandInLanguage(command)));
  }

  override formatTopic(topic: TranslatableTopic): string {
    return super.formatTopic(topicInLanguage(topic));
  }

  override formatTopics(topics: TranslatableTopic[]): string {
    return super.formatTopics(topics.map((topic) => topicInLanguage(topic)));
  }
}

function commandInLanguage(command: Command.Loadable): Command.Loadable {
  const plain = commandInPlainText(command);
  return isChinese ? commandInChinese(plain) : plain;
}

function topicInLanguage(topic: TranslatableTopic): Topic {
  const plain = topicInPlainText(topic);
  return isChinese && plain.zh !== undefined ? {...plain, description: plain.zh} : plain;
}
