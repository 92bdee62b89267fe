import {answerJson, startHttpServer, type SeenRequest, type TestServer} from '@ali1688/testkit';
import type {ServerResponse} from 'node:http';

/** What the stand-in says in one turn: a tool to use, or a text that ends the conversation. */
export type Turn =
  {readonly tool: string; readonly input: Readonly<Record<string, unknown>>} | {readonly text: string};

/**
 * A server on this machine in the place of the model's API: it answers the conversation that offers
 * tools turn by turn, as told, and everything else with a short text. It understands nothing.
 */
export function startModelStandIn(turns: readonly Turn[]): Promise<TestServer> {
  const waiting = [...turns];
  let count = 0;
  return startHttpServer((request, response) => {
    if (request.path.includes('/count_tokens')) {
      answerJson(response, 200, {input_tokens: 1});
    } else if (!request.path.startsWith('/v1/messages')) {
      answerJson(response, 404, {type: 'error', error: {type: 'not_found_error', message: 'not here'}});
    } else {
      const turn = offersTools(request) ? waiting.shift() : undefined;
      count += 1;
      answerTurn(response, turn ?? {text: 'Done.'}, count);
    }
  });
}

/** Titles and summaries are asked for without tools; they must not use up a turn. */
function offersTools({body}: SeenRequest): boolean {
  return body.includes('"name":"Skill"');
}

/** Each answer has ids of its own: a host takes a second one with the same id for a repetition. */
function answerTurn(response: ServerResponse, turn: Turn, count: number): void {
  const isTool = 'tool' in turn;
  const block = isTool
    ? {type: 'tool_use', id: `toolu_${count}`, name: turn.tool, input: {}}
    : {type: 'text', text: ''};
  const delta = isTool
    ? {type: 'input_json_delta', partial_json: JSON.stringify(turn.input)}
    : {type: 'text_delta', text: turn.text};
  const usage = {input_tokens: 1, output_tokens: 1};
  const message = {
    id: `msg_${count}`,
    type: 'message',
    role: 'assistant',
    model: 'stand-in',
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage,
  };
  const events = [
    {type: 'message_start', message},
    {type: 'content_block_start', index: 0, content_block: block},
    {type: 'content_block_delta', index: 0, delta},
    {type: 'content_block_stop', index: 0},
    {
      type: 'message_delta',
      delta: {stop_reason: isTool ? 'tool_use' : 'end_turn', stop_sequence: null},
      usage,
    },
    {type: 'message_stop'},
  ];
  response.writeHead(200, {'Content-Type': 'text/event-stream'});
  response.end(events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join(''));
}
