import type * as z from 'zod/mini';
import type {Bilingual} from '../errors/bilingual.ts';
import {makeOnce} from './make-once.ts';

/** How one top-level parameter travels: as it is, or as one JSON text (gateway.md section 3). */
export type WireEncoding = 'plain' | 'json';

/**
 * Where success, code, message and data sit in a 200 body (contracts.md section 2).
 *
 * - `result`: `{result: {success, code, message, result}}`, the cross-border form, envelope A.
 * - `flat`: `{success, …, errorCode, errorMsg}`, the older form without `result`, envelope C. The data stands
 *   beside the success flag in a field of the API's own, so the body itself is the data.
 * - `bare`: the body itself is the data, any JSON value.
 * - `oauth`: the body itself is the token object; refusals are `{error, error_description}` or flat gateway errors.
 */
export type Envelope = 'result' | 'flat' | 'bare' | 'oauth';

/** Where the facts of a contract come from. */
export type ContractSource = {
  /** Address of the page, or in words where the facts come from. */
  readonly page: string;
  /** Date on which the page read so, ISO. */
  readonly asOf: string;
  readonly confidence: readonly string[];
};

/** One API of the gateway: everything needed to call it and to read its answer. */
export type Api<
  Request extends z.ZodMiniType = z.ZodMiniType,
  Response extends z.ZodMiniType = z.ZodMiniType,
> = {
  readonly namespace: string;
  readonly name: string;
  readonly version: number;
  /** Protocol segment of the path. `http` is used by the documents for getToken alone. */
  readonly protocol: 'param2' | 'http';
  readonly title: Bilingual;
  /** Whether an access token must be sent. */
  readonly needsToken: boolean;
  readonly signed: boolean;
  /** Whether repeating the call changes nothing, so that it may be retried after an unknown outcome. */
  readonly readOnly: boolean;
  /** Every parameter that may be sent, with its encoding. */
  readonly wire: Readonly<Record<string, WireEncoding>>;
  readonly envelope: Envelope;
  /** Parameters that are sent and never shown, such as a picture of the user's. */
  readonly withheld?: readonly string[];
  /** Top-level parameters, named as on the wire. */
  readonly request: Request;
  /** The data inside the envelope. Loose: unknown keys are dropped, missing and null ones tolerated. */
  readonly response: Response;
  readonly source: ContractSource;
};

/** What a caller passes: the input side of the request schema. */
export type ApiRequest<A extends Api> = z.input<A['request']>;

/** What a caller gets: the output side of the response schema. */
export type ApiData<A extends Api> = z.output<A['response']>;

type ApiDefinition<Request extends z.ZodMiniType, Response extends z.ZodMiniType> = Omit<
  Api,
  'protocol' | 'signed' | 'readOnly' | 'request' | 'response'
> &
  Partial<Pick<Api, 'protocol' | 'signed' | 'readOnly'>> & {
    /** Makes the schema of the parameters. */
    readonly request: () => Request;
    /** Makes the schema of the data. */
    readonly response: () => Response;
  };

/** Defines an API. Its schemas are made when they are first read. Defaults: `param2`, signed, read-only. */
export function defineApi<Request extends z.ZodMiniType, Response extends z.ZodMiniType>(
  definition: ApiDefinition<Request, Response>,
): Api<Request, Response> {
  const [request, response] = [makeOnce(definition.request), makeOnce(definition.response)];
  return {
    protocol: 'param2',
    signed: true,
    readOnly: true,
    ...definition,
    get request() {
      return request();
    },
    get response() {
      return response();
    },
  };
}

/** The id of an API in `meta.api`: `namespace:name:version`. */
export function apiId(api: Pick<Api, 'namespace' | 'name' | 'version'>): string {
  return `${api.namespace}:${api.name}:${api.version}`;
}

/** The path that is signed and requested: `protocol/version/namespace/name/appKey` (gateway.md section 1). */
export function apiPath(
  api: Pick<Api, 'protocol' | 'namespace' | 'name' | 'version'>,
  appKey: string,
): string {
  return `${api.protocol}/${api.version}/${api.namespace}/${api.name}/${appKey}`;
}
