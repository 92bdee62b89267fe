import type {StoreDescription} from '@ali1688/auth';
import type {Bilingual} from '@ali1688/contracts/errors';
import type {Note} from '@ali1688/contracts/ports';

/** A place of the store that works but may carry its secrets elsewhere. */
export type StoreWarning = {
  /** For the line of the check. */
  readonly found: Bilingual;
  readonly note: Note;
};

/** What `doctor` warns of; no check fails for it. (token-store.md section 13) */
export function storeWarnings({home, surroundings}: StoreDescription): readonly StoreWarning[] {
  const {workTree, syncService, networkFileSystem} = surroundings ?? {};
  return [
    ...(workTree === undefined ? [] : [inWorkTree(home, workTree)]),
    ...(syncService === undefined ? [] : [synced(home, syncService)]),
    ...(networkFileSystem === undefined ? [] : [onNetwork(home, networkFileSystem)]),
  ];
}

function inWorkTree(home: string, workTree: string): StoreWarning {
  return {
    found: {en: 'inside a git work tree', zh: '位于 git 工作区内'},
    note: {
      code: 'STORE_IN_WORK_TREE',
      text: {
        en: `The token store in ${home} lies inside the git work tree ${workTree}: AppSecret and tokens could be committed. Set ALI1688_HOME to a folder outside of it, and log in again.`,
        zh: `令牌目录 ${home} 位于 git 工作区 ${workTree} 内，AppSecret 与令牌可能被误提交。请将 ALI1688_HOME 设为工作区之外的目录，然后重新登录。`,
      },
    },
  };
}

function synced(home: string, service: string): StoreWarning {
  return {
    found: {en: `synchronised by ${service}`, zh: `由 ${service} 同步`},
    note: {
      code: 'STORE_SYNCED',
      text: {
        en: `The token store in ${home} seems to be copied to other machines by ${service}, with AppSecret and tokens in it. Set ALI1688_HOME to a folder that is not synchronised, and log in again.`,
        zh: `令牌目录 ${home} 似乎会被 ${service} 同步到其他设备，其中含有 AppSecret 与令牌。请将 ALI1688_HOME 设为不同步的目录，然后重新登录。`,
      },
    },
  };
}

function onNetwork(home: string, type: string): StoreWarning {
  return {
    found: {en: `on a network file system (${type})`, zh: `位于网络文件系统（${type}）`},
    note: {
      code: 'STORE_ON_NETWORK',
      text: {
        en: `The token store in ${home} lies on a network file system (${type}): other machines may read it, and its lock may not reach them. Set ALI1688_HOME to a folder of this machine, and log in again.`,
        zh: `令牌目录 ${home} 位于网络文件系统（${type}），其他机器可能读到它，其锁也未必对它们有效。请将 ALI1688_HOME 设为本机目录，然后重新登录。`,
      },
    },
  };
}
