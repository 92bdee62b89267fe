import type {McpServer} from '@modelcontextprotocol/server';
import {listedSchema} from '../protocol/listed-schema.ts';
import type {Tools} from '../tools/choose-tools.ts';
import {promptTexts, type PromptText} from './prompt-texts.ts';

/** Adds the tasks that a person may start from a menu. Each names only tools that there are. */
export function addPrompts(server: McpServer, tools: Tools): void {
  for (const prompt of promptTexts((name) => tools.has(name))) {
    const {name, title, description} = prompt;
    server.registerPrompt(name, {title, description, argsSchema: argumentsOf(prompt)}, (given) => ({
      messages: [{role: 'user', content: {type: 'text', text: prompt.write(wordsOf(given))}}],
    }));
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
