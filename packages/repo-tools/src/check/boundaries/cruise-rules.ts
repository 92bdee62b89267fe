import {packageArrows, privateFolders, type PackageArrows} from './arrows.ts';

/** A forbidden import, in the words of dependency-cruiser; paths are regular expressions. */
export type CruiseRule = {
  readonly name: string;
  readonly severity: 'error';
  /** What the rule wants, printed behind each import that breaks it. */
  readonly comment: string;
  readonly scope?: 'folder';
  readonly from: CruisePlace;
  readonly to: CruisePlace & {
    readonly circular?: true;
    readonly couldNotResolve?: true;
    readonly dependencyTypes?: readonly string[];
    readonly dependencyTypesNot?: readonly string[];
  };
};

type CruisePlace = {readonly path?: string; readonly pathNot?: readonly string[]};

const types = ['type-only', 'type-import'];
const published = `^packages/(?!(?:${privateFolders.join('|')})/)[^/]+/(?:src|bin)/`;
const anyPackage = '^packages/([^/]+)/';
const deepestFolder = 6;

const forbid = (
  name: string,
  comment: string,
  from: CruisePlace,
  to: CruiseRule['to'],
  scope?: 'folder',
): CruiseRule => ({name, severity: 'error', comment, from, to, ...(scope === undefined ? {} : {scope})});

/** `contracts` is a whole package, `contracts/errors` a folder of its sources. */
function placeOf(name: string): string {
  const [folder = '', inner] = name.split('/');
  return `^packages/${folder.replace('*', '[^/]+')}/${inner === undefined ? '' : `src/${inner}/`}`;
}

/** A module of others: where it was found or, when it was not, as it was written. */
const moduleAt = (specifier: string): string => `(?:^|node_modules/)${specifier}(?:/|$)`;

function rulesOfPackage({folder, below, outside}: PackageArrows): readonly CruiseRule[] {
  const earlier = packageArrows.slice(
    0,
    packageArrows.findIndex((row) => row.folder === folder),
  );
  const place = `^packages/(${folder.replace('*', '[^/]+')})/`;
  const from = {path: place, pathNot: earlier.map((row) => placeOf(row.folder))};
  const modules = Object.keys(outside);
  return [
    forbid(
      `arrows of ${folder}`,
      `packages/${folder} may import ${below.join(', ') || 'no other package'}`,
      from,
      {path: '^packages/', pathNot: ['^packages/$1/', '^packages/testkit/', ...below.map(placeOf)]},
    ),
    forbid(
      `modules of ${folder}`,
      `packages/${folder} may import ${modules.join(', ') || 'no module of others'}`,
      from,
      {
        pathNot: ['^packages/', '^\\.', ...[...modules, 'vitest', 'fast-check', 'ajv'].map(moduleAt)],
        dependencyTypesNot: ['core'],
      },
    ),
    ...modules
      .filter((specifier) => outside[specifier] !== '')
      .map((specifier) =>
        forbid(
          `place of ${specifier} in ${folder}`,
          `only ${outside[specifier]} of packages/${folder} may import ${specifier}`,
          {...from, pathNot: [...from.pathNot, `${placeOf(folder)}(?:test/|${outside[specifier]})`]},
          {path: moduleAt(specifier)},
        ),
      ),
  ];
}

const rulesOfAll: readonly CruiseRule[] = [
  forbid(
    'unknown package',
    'a package that is not in the table of arrows may import nothing',
    {path: anyPackage, pathNot: packageArrows.map(({folder}) => placeOf(folder))},
    {},
  ),
  forbid('way in', 'the package offers no such module', {}, {couldNotResolve: true, pathNot: ['/dist/']}),
  forbid(
    'outside',
    'a relative path stays in its package',
    {path: anyPackage},
    {pathNot: ['^packages/$1/'], dependencyTypes: ['local']},
  ),
  forbid('private', 'it is not published', {path: published}, {path: '^packages/(?:testkit|repo-tools)/'}),
  forbid('test', 'a source imports no test', {path: published}, {path: '^packages/[^/]+/test/'}),
  forbid(
    'sandbox at once',
    'kit loads the sandbox by import() alone; its types are free',
    {path: '^packages/kit/src/'},
    {path: '^packages/sandbox/', dependencyTypesNot: ['dynamic-import', ...types]},
  ),
  forbid(
    'second sandbox',
    'what is loaded on demand is loaded by one file; of two, one soon loads it at once',
    {path: '^packages/kit/src/', pathNot: ['/open-runtime\\.ts$']},
    {path: '^packages/sandbox/', dependencyTypesNot: types},
  ),
  forbid(
    'operation',
    'an operation is made of schemas and APIs; all else comes through its context',
    {path: '^packages/([^/]+)/src/operations/'},
    {
      pathNot: [
        '^packages/$1/src/(?!(?:commands|hooks|help)/)',
        '^packages/(?:contracts|categories|products|ledger)/src/',
        '^packages/(?:kit|doctor)/src/index\\.ts$',
        moduleAt('zod/mini'),
      ],
    },
  ),
  forbid('circle of files', 'files import each other in a circle', {path: anyPackage}, {circular: true}),
  forbid(
    'circle of folders',
    'folders, each with all that lies in it, import each other in a circle',
    {path: '^packages/[^/]+/src/'},
    {circular: true},
    'folder',
  ),
  // A pattern has one group, which can be one of the folders above a file; so there is a rule for each.
  ...Array.from({length: deepestFolder}, (_, index) =>
    forbid(
      'folder above',
      'a folder imports none that it lies in',
      {path: `^(packages/.+)${'/[^/]+'.repeat(index + 1)}/[^/]+$`, pathNot: ['^packages/[^/]+/test/']},
      {path: '^$1/[^/]+$'},
    ),
  ),
];

/** Every rule that dependency-cruiser judges, made from the table of arrows. */
export const cruiseRules: readonly CruiseRule[] = [...rulesOfAll, ...packageArrows.flatMap(rulesOfPackage)];
