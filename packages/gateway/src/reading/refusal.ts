/** A refusal as it stands in a body, before it is judged. Texts are raw: not redacted, not bounded. */
export type Refusal = {
  /**
   * Who refuses: the gateway itself (gateway.md section 5), the service behind it inside a
   * 200 (section 8), the token service (section 4.6), or whatever sent a web page, which none of them
   * does: Alibaba's firewall, a proxy (section 14).
   */
  readonly origin: 'gateway' | 'service' | 'oauth' | 'page';
  readonly errorCode?: string | undefined;
  readonly errorMessage?: string | undefined;
  readonly requestId?: string | undefined;
  readonly traceId?: string | undefined;
};
