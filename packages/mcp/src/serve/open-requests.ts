import {
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResponse,
  type JSONRPCMessage,
  type MessageExtraInfo,
  type Transport,
} from '@modelcontextprotocol/server';

/** A transport that knows which requests are not answered yet. */
export type CountedTransport = Transport & {
  /** Resolves when no request is open any more: at once, if none is. */
  allAnswered(): Promise<void>;
};

/** Counts the requests of a transport. One that the client cancelled is never answered, and is not waited for. */
export function countRequests(inner: Transport): CountedTransport {
  const open = new Set<string | number>();
  const waiting: (() => void)[] = [];
  const settle = (id: unknown): void => {
    if (typeof id === 'string' || typeof id === 'number') open.delete(id);
    if (open.size === 0) for (const resolve of waiting.splice(0)) resolve();
  };
  const received = (message: JSONRPCMessage): void => {
    if (isJSONRPCRequest(message)) open.add(message.id);
    if (isJSONRPCNotification(message) && message.method === 'notifications/cancelled')
      settle(message.params?.['requestId']);
  };
  const counted: CountedTransport = {
    async start() {
      /* oxlint-disable unicorn/prefer-add-event-listener -- a transport of the SDK has these three and no events */
      inner.onmessage = (message: JSONRPCMessage, extra?: MessageExtraInfo) => {
        received(message);
        counted.onmessage?.(message, extra);
      };
      inner.onclose = () => counted.onclose?.();
      inner.onerror = (error) => counted.onerror?.(error);
      /* oxlint-enable unicorn/prefer-add-event-listener */
      await inner.start();
    },
    async send(message, options) {
      await inner.send(message, options);
      if (isJSONRPCResponse(message)) settle(message.id);
    },
    close: async () => inner.close(),
    allAnswered: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        settle(undefined);
      }),
  };
  return counted;
}
