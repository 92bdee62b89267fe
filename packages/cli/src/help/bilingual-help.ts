import {environmentVariables, messageLanguage, readEnvironment, reportFailure} from '@ali1688/kit/oclif';
import type {Command} from '@oclif/core/command';
import {ExitError} from '@oclif/core/errors';
import {CommandHelp, Help} from '@oclif/core/help';
import type {Topic} from '@oclif/core/interfaces';
import {commandMissing} from './command-missing.ts';
import {chineseHeadings, chineseLabels, helpTexts} from './help-texts.ts';
import {commandInChinese} from './in-chinese.ts';
import {wrapChinese} from './wrap-chinese.ts';

type TranslatableTopic = Topic & {readonly zh?: string};

const isChinese = messageLanguage(readEnvironment()) === 'zh';

function heading(header: string): string {
  return isChinese ? (chineseHeadings[header] ?? header) : header;
}

type Render = (text: string) => string;

/** oclif compiles each text into a function; most of them are no templates. */
function onlyTemplates(render: Render): Render {
  return (text) => (text.includes('<%') ? render(text) : text);
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
    this.render = onlyTemplates(this.render);
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
    this.render = onlyTemplates(this.render);
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

  override formatCommand(command: Command.Loadable): string {
    return super.formatCommand(isChinese ? commandInChinese(command) : command);
  }

  protected override summary(command: Command.Loadable): string | undefined {
    return super.summary(isChinese ? commandInChinese(command) : command);
  }

  override formatCommands(commands: Command.Loadable[]): string {
    return super.formatCommands(isChinese ? commands.map((command) => commandInChinese(command)) : commands);
  }

  override formatTopic(topic: TranslatableTopic): string {
    return super.formatTopic(topicInLanguage(topic));
  }

  override formatTopics(topics: TranslatableTopic[]): string {
    return super.formatTopics(topics.map((topic) => topicInLanguage(topic)));
  }
}

function topicInLanguage(topic: TranslatableTopic): Topic {
  return isChinese && topic.zh !== undefined ? {...topic, description: topic.zh} : topic;
}
