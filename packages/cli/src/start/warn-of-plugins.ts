import {messageLanguage, readEnvironment} from '@ali1688/kit/oclif';

/** Says, in the form of every note, why the user's plugins are not loaded. */
export function warnOfPlugins(environment: NodeJS.ProcessEnv): void {
  const line =
    messageLanguage(readEnvironment(environment)) === 'zh'
      ? '提示 PLUGINS_UNTRUSTED: 其他用户可以改写您的插件清单，因此未加载任何插件。查看：ali1688 plugins list'
      : 'Note PLUGINS_UNTRUSTED: Your plugins are not loaded, because others could change the list of them. See: ali1688 plugins list';
  process.stderr.write(`${line}\n`);
}
