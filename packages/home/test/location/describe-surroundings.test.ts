import {execFile} from 'node:child_process';
import {mkdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {mountOverNetwork, tellSkipped, temporaryFolder} from '@ali1688/testkit';
import {describe, expect, it} from 'vitest';
import {describeSurroundings} from '../../src/location/describe-surroundings.ts';
import {syncServiceOf} from '../../src/location/synced-folder.ts';

const run = promisify(execFile);
const nothing = {workTree: undefined, syncService: undefined, networkFileSystem: undefined};

describe('the surroundings of the store', () => {
  it('of a folder of this machine alone are nothing to speak of, also before it is made', async () => {
    await using folder = await temporaryFolder();
    expect(describeSurroundings(folder.path)).toStrictEqual(nothing);
    expect(describeSurroundings(join(folder.path, 'a', 'b'))).toStrictEqual(nothing);
  });

  it.each([
    ['the work tree of a clone', []],
    ['a work tree whose repository lies elsewhere', ['--separate-git-dir', '../elsewhere']],
  ])('are %s, however deep the home lies in it', async (_name, options) => {
    await using folder = await temporaryFolder();
    const workTree = join(folder.path, 'tree');
    mkdirSync(join(workTree, 'a'), {recursive: true});
    await run('git', ['init', '-q', ...options], {cwd: workTree});
    for (const home of [workTree, join(workTree, 'a'), join(workTree, 'a', 'b', 'c')])
      expect(describeSurroundings(home)).toStrictEqual({...nothing, workTree});
    expect(describeSurroundings(folder.path)).toStrictEqual(nothing);
  });

  it.runIf(tellSkipped(process.platform !== 'win32', 'a home that is a link: administrators only.'))(
    'are those of the place that a link leads to',
    async () => {
      await using folder = await temporaryFolder();
      const workTree = join(folder.path, 'Dropbox');
      mkdirSync(workTree);
      await run('git', ['init', '-q'], {cwd: workTree});
      const home = join(folder.path, 'home');
      symlinkSync(workTree, home);
      expect(describeSurroundings(home)).toStrictEqual({...nothing, workTree, syncService: 'Dropbox'});
    },
  );

  it('are a network file system, by its type', async (context) => {
    await using folder = await temporaryFolder();
    const [source, home] = [join(folder.path, 'source'), join(folder.path, 'a home')];
    for (const path of [source, home]) mkdirSync(path);
    const mount = await mountOverNetwork(source, home);
    if (typeof mount === 'string') {
      tellSkipped(false, `a home on a network file system: ${mount}.`);
      return context.skip(mount);
    }
    await using mounted = mount;
    expect(describeSurroundings(join(mounted.folder, 'ali1688')).networkFileSystem).toBe('fuse.sshfs');
    expect(describeSurroundings(folder.path)).toStrictEqual(nothing);
  });
});

describe('a folder that a service copies', () => {
  it.each([
    ['/home/li/Dropbox/ali1688', 'Dropbox'],
    ['/home/li/Dropbox (Personal)/x', 'Dropbox'],
    ['C:\\Users\\li\\OneDrive - Company\\ali1688', 'OneDrive'],
    ['/Users/li/Library/Mobile Documents/com~apple~CloudDocs/x', 'iCloud Drive'],
    ['/Users/li/Library/CloudStorage/GoogleDrive-li@example.com/x', 'Google Drive'],
    ['C:\\Users\\li\\iCloudDrive\\x', 'iCloud Drive'],
    ['D:\\Nutstore Files\\x', 'Nutstore / 坚果云'],
    ['D:\\我的坚果云\\x', 'Nutstore / 坚果云'],
    ['D:\\BaiduSyncdisk\\x', 'Baidu Netdisk / 百度网盘'],
    ['/home/li/Nextcloud/x', 'Nextcloud'],
    ['/Users/li/Library/CloudStorage/Other/x', 'a cloud service'],
  ])('is told by its name: %s', (path, service) => {
    expect(syncServiceOf(path)).toBe(service);
  });

  it.each(['/home/li/.config/ali1688', '/home/li/box/x', '/srv/dropbox-clone/x', '/home/li/my-onedrive/x'])(
    'is not seen in %s',
    (path) => {
      expect(syncServiceOf(path)).toBeUndefined();
    },
  );
});
