import type {Bilingual} from '@ali1688/contracts/errors';

type Variable = {readonly name: string; readonly value: string; readonly expiresAt?: string | undefined};

/** The credentials in force as lines to be copied whole, each with its end in a line below that is no part of it. */
export function variableLines(variables: readonly Variable[]): Bilingual {
  if (variables.length === 0) return {en: 'No credentials are in force.', zh: '没有生效的凭据。'};
  const linesOf = (end: (at: string) => string): string =>
    variables
      .flatMap(({name, value, expiresAt}) => [
        `${name}=${value}`,
        ...(expiresAt === undefined ? [] : [`# ${end(expiresAt)}`]),
      ])
      .join('\n');
  return {en: linesOf((at) => `ends ${at}`), zh: linesOf((at) => `有效期至 ${at}`)};
}
