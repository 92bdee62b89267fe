import {copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {canaries} from '../answers/canaries.ts';
import type {Login} from './fuzz-case.ts';

/**
 * Opens the home of a run, empty or as somebody has left it who has logged in.
 *
 * @param folder of all homes; that of the login is `saved` below it
 */
export function openHome(folder: string, login: Login): string {
  const home = join(folder, 'home');
  rmSync(home, {recursive: true, force: true});
  const saved = join(folder, 'saved');
  if (login === 'saved' && existsSync(saved)) copyFolder(saved, home);
  else mkdirSync(home, {mode: 0o700});
  return home;
}

/** A copy as closed to others as what it is made from; `cpSync` opens folders. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to, {mode: 0o700});
  for (const entry of readdirSync(from, {withFileTypes: true})) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else copyFileSync(source, target);
  }
}

/** The environment of a run. What is not named in it is not looked at. */
export function environmentOf(login: Login, origin: string, home: string): Readonly<Record<string, string>> {
  return {
    ALI1688_HOME: home,
    ALI1688_GATEWAY_URL: `${origin}/openapi`,
    ALI1688_AUTH_URL: origin,
    ALI1688_LEGACY_CACHE: 'off',
    ALI1688_QPS: '1000',
    ALI1688_APP_KEY: '7000001',
    ALI1688_APP_SECRET: canaries.appSecret,
    ...(login === 'token' ? {ALI1688_ACCESS_TOKEN: canaries.accessToken} : {}),
    ...(login === 'grant' ? {ALI1688_REFRESH_TOKEN: canaries.refreshToken} : {}),
    NO_COLOR: '1',
  };
}

/** Keeps the home of the last run for those that begin with a saved login. */
export function saveHome(folder: string): void {
  renameSync(join(folder, 'home'), join(folder, 'saved'));
}
