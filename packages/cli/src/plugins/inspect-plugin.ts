import type {Bilingual} from '@ali1688/contracts/errors';
import {isRecord} from '@ali1688/contracts/json';
import {join} from 'node:path';
import {findSkills} from '../skills/find-skills.ts';
import {isPackageName} from './package-name.ts';
import {commandsFault, pathsFault} from './plugin-manifest.ts';
import {readJsonFile} from '../files/read-json-file.ts';

/** What a package is, as far as its files tell; nothing of it is run. */
export type PluginInspection =
  | {
      readonly kind: 'plugin';
      /** As its package.json states it: a word to show and to compare, never a path. */
      readonly name: string;
      readonly version: string;
      /** Ids of its commands, such as `ranking:types`. */
      readonly commandIds: readonly string[];
      /** Names of the skills that it carries. */
      readonly skills: readonly string[];
    }
  | {readonly kind: 'other'; readonly reason: Bilingual};

/**
 * Looks at a package: an oclif plugin with a manifest of the same version or not. oclif believes what both files
 * state and loads the files that they name, so both are judged here.
 */
export function inspectPlugin(path: string): PluginInspection {
  const manifestOfPackage = readJsonFile(join(path, 'package.json'));
  const {name, version, oclif} = manifestOfPackage ?? {};
  if (manifestOfPackage === undefined || typeof name !== 'string' || typeof version !== 'string')
    return other('its package.json cannot be read', '无法读取其 package.json');
  if (!isPackageName(name) || !/^[\w.+-]{1,256}$/.test(version))
    return other(
      'its package.json states a name or a version that is none',
      '其 package.json 中的名称或版本不合规',
    );
  if (!isRecord(oclif)) return other('its package.json has no "oclif"', '其 package.json 中没有 “oclif”');
  const manifest = readJsonFile(join(path, 'oclif.manifest.json'));
  if (manifest === undefined || !isRecord(manifest['commands']))
    // Without one every start of the program would load all its commands.
    return other('it has no oclif.manifest.json', '缺少 oclif.manifest.json');
  if (manifest['version'] !== version)
    return other('its oclif.manifest.json is of another version', '其 oclif.manifest.json 与版本不符');
  const fault = pathsFault(manifestOfPackage, path) ?? commandsFault(manifest['commands'], path);
  if (fault !== undefined) return {kind: 'other', reason: fault};
  const skills = findSkills([{name, root: path, isCore: false}]).map((skill) => skill.name);
  return {kind: 'plugin', name, version, commandIds: Object.keys(manifest['commands']).toSorted(), skills};
}

function other(en: string, zh: string): PluginInspection {
  return {kind: 'other', reason: {en, zh}};
}
