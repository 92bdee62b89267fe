import {expect, test} from 'vitest';
import {startModelStandIn} from '../../src/hosts/model-stand-in.ts';

const withTools = JSON.stringify({tools: [{name: 'Skill'}]});

async function ask(origin: string, path: string, body: string) {
  const response = await fetch(`${origin}${path}`, {method: 'POST', body});
  return {status: response.status, text: await response.text()};
}

/** The parsed events of an answer, by their type. */
function eventsOf(text: string): ReadonlyMap<string, unknown> {
  const lines = text.split('\n').filter((line) => line.startsWith('data: '));
  const events = lines.map((line) => JSON.parse(line.slice('data: '.length)) as {readonly type: string});
  return new Map(events.map((event) => [event.type, event]));
}

test('turns are taken in order, each with ids of its own, and a text ends them', async () => {
  await using standIn = await startModelStandIn([
    {tool: 'Skill', input: {skill: '1688-ranking'}},
    {tool: 'Bash', input: {command: 'node x.mjs'}},
  ]);
  const answers = [];
  for (let turn = 0; turn < 3; turn += 1) {
    answers.push(eventsOf((await ask(standIn.origin, '/v1/messages?beta=true', withTools)).text));
  }
  expect(answers.map((events) => events.get('content_block_start'))).toMatchObject([
    {content_block: {type: 'tool_use', id: 'toolu_1', name: 'Skill'}},
    {content_block: {type: 'tool_use', id: 'toolu_2', name: 'Bash'}},
    {content_block: {type: 'text'}},
  ]);
  expect(answers[0]?.get('content_block_delta')).toMatchObject({
    delta: {type: 'input_json_delta', partial_json: '{"skill":"1688-ranking"}'},
  });
  expect(answers.map((events) => events.get('message_delta'))).toMatchObject([
    {delta: {stop_reason: 'tool_use'}},
    {delta: {stop_reason: 'tool_use'}},
    {delta: {stop_reason: 'end_turn'}},
  ]);
});

test('a request without tools, such as one for a title, uses up no turn', async () => {
  await using standIn = await startModelStandIn([{tool: 'Skill', input: {}}]);
  const title = await ask(standIn.origin, '/v1/messages', '{"messages": []}');
  expect(eventsOf(title.text).get('content_block_start')).toMatchObject({content_block: {type: 'text'}});
  const turn = await ask(standIn.origin, '/v1/messages', withTools);
  expect(eventsOf(turn.text).get('content_block_start')).toMatchObject({content_block: {name: 'Skill'}});
});

test('tokens are counted, and nothing else is there', async () => {
  await using standIn = await startModelStandIn([]);
  expect(await ask(standIn.origin, '/v1/messages/count_tokens', '{}')).toEqual({
    status: 200,
    text: '{"input_tokens":1}',
  });
  expect((await ask(standIn.origin, '/v1/models', '{}')).status).toBe(404);
});
