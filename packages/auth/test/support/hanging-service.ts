import type {ServerResponse} from 'node:http';
import {answerJson} from '@ali1688/testkit';
import type {Scene} from './scene.ts';

/** A token service that answers when it is told to. */
export type HangingService = {
  /** Settles when the first request has come. */
  readonly asked: Promise<unknown>;
  /** Settles when the connection of the first request has ended without an answer. */
  readonly withdrawn: Promise<unknown>;
  /** Answers the first request and every later one. */
  answer(): void;
};

/** Lets the token service of a scene leave requests without an answer. */
export function hangService(scene: Scene): HangingService {
  const asked = Promise.withResolvers<undefined>();
  const withdrawn = Promise.withResolvers<undefined>();
  const waiting: ServerResponse[] = [];
  scene.server.answerWith((_request, response) => {
    waiting.push(response);
    response.on('close', () => {
      if (!response.writableEnded) withdrawn.resolve(undefined);
    });
    asked.resolve(undefined);
  });
  const grant = (response: ServerResponse) =>
    answerJson(response, 200, {access_token: 'late-token', expires_in: '36000'});
  return {
    asked: asked.promise,
    withdrawn: withdrawn.promise,
    answer: () => {
      for (const response of waiting.splice(0)) grant(response);
      scene.server.answerWith((_request, response) => grant(response));
    },
  };
}
