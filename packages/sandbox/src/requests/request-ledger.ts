import type {SandboxRequest, SandboxRequests} from './sandbox-request.ts';

const longestList = 1000;

/** Counts requests and remembers the latest of them. */
export class RequestLedger {
  #total = 0;
  #redirectsFollowed = 0;
  #byApi: Record<string, number> = {};
  #list: SandboxRequest[] = [];

  add(request: SandboxRequest): void {
    const name = request.api ?? 'unknown';
    this.#total += 1;
    this.#byApi[name] = (this.#byApi[name] ?? 0) + 1;
    this.#list = [...this.#list, request].slice(-longestList);
  }

  addFollowedRedirect(): void {
    this.#redirectsFollowed += 1;
  }

  clear(): void {
    this.#total = 0;
    this.#redirectsFollowed = 0;
    this.#byApi = {};
    this.#list = [];
  }

  /** A copy that later requests do not change. */
  read(): SandboxRequests {
    return {
      total: this.#total,
      byApi: {...this.#byApi},
      redirectsFollowed: this.#redirectsFollowed,
      list: this.#list,
    };
  }
}
