import {ProtocolError, ProtocolErrorCode, type McpServer} from '@modelcontextprotocol/server';
import {listedSchema} from '../protocol/listed-schema.ts';
import type {Tools} from '../tools/choose-tools.ts';
import {promptTexts, type PromptText} from './prompt-texts.ts';

/** Adds the tasks that a person may start from a menu. Each names only tools that there are. */
export function addPrompts(server: McpServer, tools: Tools): void {
  for (const prompt of promptTexts((name) => tools.has(name))) {
    const {name, title, description} = prompt;
    server.registerPrompt(name, {title, description, argsSchema: argumentsOf(prompt)}, (given) => {
      const word = wordsOf(given);
      const missing = Object.entries(prompt.parameters).find(
        ([parameter, {isRequired}]) => isRequired && word(parameter) === '',
      );
      if (missing !== undefined)
        throw new ProtocolError(ProtocolErrorCode.InvalidParams, `The argument ${missing[0]} is missing.`);
      return {messages: [{role: 'user', content: {type: 'text', text: prompt.write(word)}}]};
    });
  }
}

function argumentsOf({parameters}: PromptText) {
  return listedSchema({
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(parameters).map(([name, {description}]) => [name, {type: 'string', description}]),
    ),
    required: Object.entries(parameters).flatMap(([name, {isRequired}]) => (isRequired ? [name] : [])),
  });
}

/** What the person wrote; what was left out is an empty text. */
function wordsOf(given: Readonly<Record<string, unknown>>): (name: string) => string {
  return (name) => {
    const word = given[name];
    return typeof word === 'string' ? word.trim() : '';
  };
}
