/** One HTTP POST. The body holds every parameter; nothing secret is in the URL. */
export type TransportRequest = {
  readonly url: string;
  /** `application/x-www-form-urlencoded`, UTF-8. */
  readonly body: string;
  /** Limit for the whole exchange, from the first connection attempt to the last byte, in milliseconds. */
  readonly timeoutMs: number;
  /** Largest body that is read, in bytes, after decompression. */
  readonly maxResponseBytes: number;
  readonly signal?: AbortSignal | undefined;
};

/** The answer to a {@link TransportRequest}, whatever its status. */
export type TransportResponse = {
  readonly httpStatus: number;
  /** The value of `Retry-After`, if the server sent one. */
  readonly retryAfter?: string;
  /** The body, byte for byte, decompressed. */
  readonly body: Uint8Array;
};

/**
 * Sends requests. Follows no redirect: a 3xx answer is returned like any other.
 *
 * Throws `Ali1688Error`: `NETWORK` (no connection, or it broke), `TIMEOUT`,
 * `RESPONSE_INVALID` (larger than allowed), `INTERRUPTED` or the signal's own `Ali1688Error` (it was aborted).
 * `requestSent` tells whether the server may have seen the request.
 */
export type Transport = {
  post(request: TransportRequest): Promise<TransportResponse>;
  /** Ends idle connections so that the process can exit at once. */
  close(): Promise<void>;
};
