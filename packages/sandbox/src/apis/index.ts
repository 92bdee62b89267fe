import {categoryById} from './category-by-id.ts';
import {categoryByKeyword} from './category-by-keyword.ts';
import {categoryGet} from './category-get.ts';
import {currentTime} from './current-time.ts';
import {getToken} from './get-token.ts';
import {postponeToken} from './postpone-token.ts';
import type {SandboxApi} from './sandbox-api.ts';
import {topKeyword} from './top-keyword.ts';
import {topList} from './top-list.ts';

/** Every API that exists in the sandbox. */
export const sandboxApis: readonly SandboxApi[] = [
  topList,
  topKeyword,
  categoryById,
  categoryByKeyword,
  categoryGet,
  currentTime,
  getToken,
  postponeToken,
];
