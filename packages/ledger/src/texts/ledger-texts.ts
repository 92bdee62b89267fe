import {commandName, type Bilingual} from '@ali1688/contracts/errors';

/** Why a ledger cannot be used, for `STATE_UNUSABLE`. */
export const ledgerReasons = {
  damaged: {en: 'it is damaged', zh: '文件已损坏'},
  noLedger: {en: 'it is not a ledger of the rank tracker', zh: '不是榜单追踪账本'},
  newer: (found: number, known: number): Bilingual => ({
    en: `a newer version of this program wrote it: schema ${found}, known here up to ${known}`,
    zh: `由本程序的更新版本写入：结构版本 ${found}，当前最高支持 ${known}`,
  }),
  full: (neededMb: string, freeMb: string | undefined): Bilingual => ({
    en: `the disk is full: ${neededMb} MB are needed${freeMb === undefined ? '' : `, ${freeMb} MB are free`}`,
    zh: `磁盘空间不足：需要 ${neededMb} MB${freeMb === undefined ? '' : `，剩余 ${freeMb} MB`}`,
  }),
  diskFault: (neededMb: string): Bilingual => ({
    en: `reading or writing failed; ${neededMb} MB are needed, also within quotas and limits on the size of files`,
    zh: `读写失败；需要 ${neededMb} MB 空间（含磁盘配额与单文件大小限制）`,
  }),
  incoherent: (rows: number): Bilingual => ({
    en: `${rows} rows point to what is not there`,
    zh: `有 ${rows} 行指向不存在的内容`,
  }),
  readOnly: {en: 'it cannot be written to', zh: '没有写入权限'},
  unopened: {en: 'it cannot be opened', zh: '无法打开'},
} as const;

/** What to do about a ledger that cannot be used. It is never written to and never removed. */
export const ledgerHints = {
  damaged: {
    en: `Nothing was changed in it. ${commandName('tracker check')} tells what is wrong. Put a backup in its place, or move it (with the files beside it that end in -wal and -shm) elsewhere; a new ledger is begun then.`,
    zh: `文件未被改动。可运行 ${commandName('tracker check')} 查看问题；然后用备份替换它，或将它（连同旁边以 -wal、-shm 结尾的文件）移到别处，程序会新建账本。`,
  },
  noLedger: {
    en: 'Nothing was changed in it. Move it elsewhere; a new ledger is begun then.',
    zh: '文件未被改动。请将它移到别处，程序会新建账本。',
  },
  newer: {
    en: 'Nothing was changed in it. Update this program; or put a backup of an older version in its place, or move it elsewhere to begin a new one.',
    zh: '文件未被改动。请更新本程序；或用旧版本的备份替换它，或将它移到别处以新建账本。',
  },
  full: {
    en: 'The ledger is whole; what was just to be written is not in it. Free the space, then run the command again.',
    zh: '账本完好，但本次内容未写入。请清理出空间，然后重新运行该命令。',
  },
} as const satisfies Record<string, Bilingual>;

/** Before Node 22.13 there is no node:sqlite. */
export const needsNewerNode = (found: string): Bilingual => ({
  en: `The rank tracker needs Node.js 22.13 or newer; this is ${found}.`,
  zh: `榜单追踪需要 Node.js 22.13 或更新的版本，当前为 ${found}。`,
});

/** What to do about an old Node. */
export const newerNodeHint: Bilingual = {
  en: 'Install a newer Node.js, then run the command again.',
  zh: '请安装更新的 Node.js，然后重新运行该命令。',
};
