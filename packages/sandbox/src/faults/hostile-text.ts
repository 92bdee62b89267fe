import {hashText} from '../catalogue/hash.ts';
import type {SandboxFaultKind} from './fault-kinds.ts';

/** What a title of an unknown seller may hold: breaks of line and cell, bells, direction overrides, invisible characters. */
const controlCharacters = [
  '\u0000',
  '\u0007\b',
  '\r\n',
  '\t',
  '\u007f',
  '\u0085',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u2028',
];
const terminalEscapes = [
  '\u001b[31m',
  '\u001b[2J\u001b[H',
  '\u001b]0;sandbox\u0007',
  '\u001b]8;;https://sandbox.invalid\u0007link\u001b]8;;\u0007',
  '\u001b]52;c;c2FuZGJveA==\u0007',
  '\u009b31m',
];
const formulas = ['=HYPERLINK("https://sandbox.invalid")', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1'];

/** A name or title with something in it that must not reach a terminal or a spreadsheet as it is. */
export function hostileText(kind: SandboxFaultKind, text: string): string {
  const middle = Math.ceil(text.length / 2);
  switch (kind) {
    case 'control-characters':
      return `${text.slice(0, middle)}${chosen(controlCharacters, text)}${text.slice(middle)}`;
    case 'terminal-escapes':
      return `${text.slice(0, middle)}${chosen(terminalEscapes, text)}${text.slice(middle)}`;
    case 'spreadsheet-formulas':
      return `${chosen(formulas, text)} ${text}`;
    default:
      return text;
  }
}

function chosen(list: readonly string[], text: string): string {
  return list[hashText(text) % list.length] ?? '';
}
