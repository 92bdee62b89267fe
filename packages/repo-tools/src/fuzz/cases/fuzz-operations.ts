import {apiId, apis as sharedApis, type Api} from '@ali1688/contracts';
import {hostOperations} from '@ali1688/cli/host-operations';
import {operationId, sandboxAnswersOf, type AnyOperation} from '@ali1688/kit';
import type {SandboxApi} from '@ali1688/sandbox';
import {findDefinitions} from '../../skills/skill-source.ts';
import {canaries} from '../answers/canaries.ts';

/** An operation, and command lines that reach the gateway. */
export type FuzzOperation = {
  readonly id: string;
  readonly operation: AnyOperation;
  /** At least one; the words behind the command. */
  readonly argvs: readonly (readonly string[])[];
};

/** What a fuzz run works with. */
export type FuzzSubject = {
  readonly operations: readonly FuzzOperation[];
  /** Every API with a contract. */
  readonly apis: readonly Api[];
  readonly loadSandboxApis: () => Promise<readonly SandboxApi[]>;
};

/** Topics whose commands never ask 1688: they start npm or a server, or write where agents look for skills. */
const topicsElsewhere: readonly string[] = ['plugins', 'sandbox', 'skills'];

const returned = ['--redirect-uri', 'https://example.com/callback'];

/** Command lines beside the examples of an operation, or in place of examples that lead nowhere. */
const moreArgvs: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'api:call': [
    [
      'product.topList.query',
      '--param',
      'rankQueryParams={"rankId":"10166","rankType":"hot","limit":5,"language":"en"}',
    ],
    ['com.example:some.thing:1', '--param', 'a=b'],
    ['system:currentTime', '--no-token'],
  ],
  'auth:exchange': [[canaries.code, ...returned]],
  'auth:login': [['--no-browser', ...returned]],
  'auth:status': [['--check']],
  'category:path': [['10166', '--live']],
  'category:search': [['女装', '--live']],
  'category:tree': [
    ['10166', '--live'],
    ['--depth', '2', '--live'],
  ],
  'ranking:top-keyword': [['10166'], ['no such thing']],
  'ranking:top-list': [['10166', '--limit', '20'], ['dress'], ['99999999']],
};

/** Examples that wait for a browser. */
const isWithoutExamples: ReadonlySet<string> = new Set(['auth:login']);

/**
 * Every operation of the program and of all plugins of the workspace that may ask 1688.
 *
 * @throws Error when a `src/plugin.ts` exports no definition
 */
export async function findFuzzSubject(root: string): Promise<FuzzSubject> {
  const definitions = (await findDefinitions(root)).map(({plugin}) => plugin);
  const host = hostOperations({
    program: () => Promise.resolve([]),
    added: () => [],
    definitions: () => Promise.resolve(definitions),
  });
  const all = [...definitions.flatMap(({operations}) => operations), ...host];
  const named = all.flatMap((operation) => operation.apis);
  return {
    operations: all
      .filter(({topic = ''}) => !topicsElsewhere.includes(topic))
      .map((operation) => ({id: operationId(operation), operation, argvs: argvsOf(operation)})),
    apis: [...new Map([...sharedApis, ...named].map((api) => [apiId(api), api])).values()],
    loadSandboxApis: sandboxAnswersOf(definitions.flatMap(({operations}) => operations)),
  };
}

function argvsOf(operation: AnyOperation): readonly (readonly string[])[] {
  const id = operationId(operation);
  const examples = operation.examples.map(({args}) => wordsOf(args));
  const usual = isWithoutExamples.has(id) ? [] : [[], ...examples];
  return [...new Map([...(moreArgvs[id] ?? []), ...usual].map((argv) => [argv.join(' '), argv])).values()];
}

/**
 * The words of an example, as a shell reads them; its quotes never hold quotes. Cases choose the format, and what
 * shows secrets on purpose is no case.
 */
function wordsOf(args: string): readonly string[] {
  const plain = args.replaceAll(/--json|--reveal|--(?:format|output) \S+/g, '');
  return [...plain.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)].map(
    ([word, double, single]) => double ?? single ?? word,
  );
}
