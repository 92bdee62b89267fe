import {createReporter, messageLanguage, readEnvironment} from '@ali1688/kit/oclif';
import {commandName, plainText, type Bilingual} from '@ali1688/contracts/errors';

/** Says why the user's plugins are not loaded. */
export function warnOfUntrustedPlugins(): void {
  writeNote('PLUGINS_UNTRUSTED', {
    en: `Your plugins are not loaded, because others could change the list of them. See: ${commandName('plugins list')}`,
    zh: `其他用户可以改写您的插件清单，因此未加载任何插件。查看：${commandName('plugins list')}`,
  });
}

/**
 * Tells a plugin that oclif could not load in the form of every note. oclif emits a warning of the
 * process for it, with its own state; any other warning goes the usual way.
 */
export function tellOfBrokenPlugins(): void {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = (...words: unknown[]): void => {
    const name = brokenPlugin(words);
    if (name === undefined) {
      Reflect.apply(emitWarning, undefined, words);
      return;
    }
    writeNote('PLUGIN_BROKEN', {
      en: `${name} cannot be loaded as it is; commands of it may be missing. See: ${commandName('plugins list')}`,
      zh: `${name} 无法正常加载，其命令可能缺失。查看：${commandName('plugins list')}`,
    });
  };
}

/** The plugin that a warning of oclif is about (`Config.warn` and `Plugin.warn` of @oclif/core 5.1). */
function brokenPlugin(words: readonly unknown[]): string | undefined {
  const warning = words.find((word) => word instanceof Error);
  if (warning === undefined || !('detail' in warning) || typeof warning.detail !== 'string') return undefined;
  const isFromLoading = /^module: @oclif\/core@/m.test(warning.detail);
  const missing = /\bname: '([\w@./-]+)'/.exec(warning.message);
  const [, name] = missing ?? /^plugin: ([\w@./-]+)$/m.exec(warning.detail) ?? [];
  return isFromLoading ? name : undefined;
}

function writeNote(code: string, text: Bilingual): void {
  createReporter({
    language: messageLanguage(readEnvironment()),
    verbose: false,
    nameCommands: plainText,
    writeLine: (line) => void process.stderr.write(`${line}\n`),
  }).note({code, text});
}
