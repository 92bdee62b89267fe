/**
 * The version of `@ali1688/cli` that skills name as what to run where their scripts are missing: one that lies in
 * the npm registry. Undefined until the first is published, because whoever takes the name before runs their
 * code on the machines of users. Set by hand after a release, then `pnpm skills:build`.
 */
export const releasedCli: string | undefined = undefined;
