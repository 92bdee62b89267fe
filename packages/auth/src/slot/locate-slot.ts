import {Ali1688Error} from '@ali1688/contracts/errors';
import {defaultGatewayUrl} from '@ali1688/contracts/ports';
import {userFolderOfThisProcess} from '@ali1688/home';
import {slotNotAbsolute} from '../texts/setting-texts.ts';

const nodePath = process.getBuiltinModule('node:path');

/** Below the user's folder. (token-store.md section 9) */
const slotPlace = ['.openclaw', 'workspace', 'skills', '.1688_token_cache.json'] as const;

/**
 * Path of the cache file of the older Python skills, or `undefined` if it may not be used. It does not
 * say which account it is for, so a named profile neither reads nor writes it; and it is for the default
 * gateway, unless the path is given by hand. Touches no file. (token-store.md section 9)
 *
 * @param options.gatewayUrl gateway base, as `parseServiceAddress` prints it
 * @param options.profile the profile that credentials come from, if any
 * @throws `USAGE_INVALID` if `ALI1688_LEGACY_CACHE` is neither `off` nor absolute
 */
export function locateSlot(
  environment: Readonly<Record<string, string | undefined>>,
  options: {
    readonly gatewayUrl: string;
    readonly profile?: string | undefined;
    readonly userFolder?: string | undefined;
  },
): string | undefined {
  const given = environment['ALI1688_LEGACY_CACHE']?.trim() ?? '';
  if (given !== '' && given !== 'off' && !nodePath.isAbsolute(given))
    throw new Ali1688Error({code: 'USAGE_INVALID', ...slotNotAbsolute});
  const {gatewayUrl, profile = 'default'} = options;
  if (given === 'off' || profile !== 'default') return undefined;
  if (given !== '') return nodePath.normalize(given);
  if (gatewayUrl !== defaultGatewayUrl) return undefined;
  const userFolder = options.userFolder ?? userFolderOfThisProcess();
  if (userFolder === undefined || !nodePath.isAbsolute(userFolder)) return undefined;
  return nodePath.join(userFolder, ...slotPlace);
}
