import {choose, type Mutation} from './mutation.ts';

const pages: readonly string[] = [
  '<!DOCTYPE html><html><head><title>405</title></head><body>Sorry, your request has been blocked (WAF).</body></html>',
  '<html><body>nginx</body></html>',
  '\n  <!-- block --><html>',
  '<?xml version="1.0"?><error_response><code>25</code></error_response>',
  '<SCRIPT>location="https://login.1688.com"</SCRIPT>',
];

const plainTexts: readonly string[] = [
  'Request need user authorized',
  'Request need user authenticated: token is expired',
  'IP不在白名单内',
  'undefined',
  'NaN',
  "{'result':{'success':true}}",
  '{"result":{"success":true,},}',
  '{result:{success:true}}',
  'callback({"result":{"success":true}})',
  '{"result":{"success":true}} // ok',
  ')]}\',\n{"result":{"success":true}}',
  'error_code=401&error_message=no',
];

const badBytes: readonly Buffer[] = [
  Buffer.from([0xff]),
  Buffer.from([0xc0, 0xaf]),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xe5, 0xa5]),
  Buffer.from([0xf5, 0x80, 0x80, 0x80]),
  Buffer.from([0x80]),
  Buffer.from([0x00]),
];

const gibberish = Buffer.from('女装 dress 0123456789', 'utf16le');

/** Changes of the text as a whole: what is left cannot be read, or can be read as before. */
export const textMutations: readonly Mutation<Buffer>[] = [
  {
    name: 'cut text',
    apply(body, {at}) {
      const cut = body.subarray(0, body.length === 0 ? 0 : at % body.length);
      return [cut, /^[[{"]/.test(body.toString('latin1', 0, 1)) ? 'broken' : 'open'];
    },
  },
  {
    name: 'text with more behind it',
    apply: (body, {pick}) => [
      Buffer.concat([body, Buffer.from(choose(['x', '}', '{"a":1}', '\u0000', '<!-- -->', ',"a"'], pick))]),
      'broken',
    ],
  },
  {
    name: 'bytes that are no UTF-8',
    apply: (body, {at, pick}) => [insert(body, at, choose(badBytes, pick)), 'broken'],
  },
  {name: 'UTF-16', apply: (body) => [Buffer.from(body.toString('utf8') || ' ', 'utf16le'), 'broken']},
  {name: 'gibberish', apply: () => [gibberish, 'broken']},
  {name: 'page', apply: (_body, {pick}) => [Buffer.from(choose(pages, pick)), 'broken']},
  {name: 'plain text', apply: (_body, {pick}) => [Buffer.from(choose(plainTexts, pick)), 'broken']},
  {
    name: 'nothing',
    apply: (_body, {pick}) => [Buffer.from(choose(['', ' ', '\r\n\r\n', '\ufeff'], pick)), 'broken'],
  },
  {name: 'byte order mark', apply: (body) => [insert(body, 0, Buffer.from('\ufeff')), 'sound']},
  {
    name: 'space around',
    apply: (body, {size}) => {
      const space = Buffer.from(' \n\t\r'.repeat(Math.min(Math.ceil(size / 4), 2000)));
      return [Buffer.concat([space, body, space]), 'sound'];
    },
  },
  {
    name: 'more than is read',
    apply: (body) => [Buffer.concat([body, Buffer.alloc(2 ** 24 + 1 - body.length, ' ')]), 'broken'],
  },
];

function insert(body: Buffer, at: number, bytes: Buffer): Buffer {
  const place = at % (body.length + 1);
  return Buffer.concat([body.subarray(0, place), bytes, body.subarray(place)]);
}
