import type {StoreDescription} from '@ali1688/auth';
import {shellPath} from '@ali1688/contracts/errors';
import type {Note} from '@ali1688/contracts/ports';
import type {StorePart} from '@ali1688/kit';
import type {Diagnosis} from './diagnosis.ts';
import {storeWarnings} from './store-warnings.ts';

const folderInChinese: Readonly<Record<StoreDescription['tokensFolder'], string>> = {
  private: '令牌目录仅本人可访问',
  open: '令牌目录可被其他用户访问',
  missing: '令牌目录尚未创建',
  link: '令牌目录是链接',
  foreign: '令牌目录属于其他用户',
  blocked: '令牌目录无法访问',
};

/** Whether tokens can be shared through the store, and where it lies. A doubtful place is told and noted; no check fails for it. */
export function checkStore({
  store: part,
  note,
}: {
  readonly store: Pick<StorePart, 'describeStore'>;
  readonly note: (note: Note) => void;
}): Diagnosis {
  const store = part.describeStore();
  const mode = store.mode === undefined ? [] : [store.mode];
  const warnings = storeWarnings(store);
  for (const warning of warnings) note(warning.note);
  const doubts = {
    en: warnings.map((warning) => `, ${warning.found.en}`).join(''),
    zh: warnings.map((warning) => `，${warning.found.zh}`).join(''),
  };
  const found = {
    en: `${store.home}: tokens folder ${[store.tokensFolder, ...mode].join(', ')}${doubts.en}`,
    zh: `${store.home}：${folderInChinese[store.tokensFolder]}${store.mode === undefined ? '' : `（${store.mode}）`}${doubts.zh}`,
  };
  if (store.isWritable) return {check: 'store', found};
  const home = shellPath(store.home);
  const command = `mkdir -p ${home} && chmod 700 ${home}`;
  return {
    check: 'store',
    found,
    fault: {
      code: 'STATE_UNUSABLE',
      cause: {
        en: 'New tokens cannot be saved, so every command asks 1688 for one.',
        zh: '无法保存新令牌，每个命令都会重新向 1688 申请。',
      },
      next: {
        en: `Make ${store.home} a folder of yours: ${command}. Or set ALI1688_HOME to another absolute path.`,
        zh: `请确保 ${store.home} 是您自己的目录：${command}。或将 ALI1688_HOME 设为其他绝对路径。`,
      },
    },
  };
}
