import {loadFormat, type Meta, type Render, type Result} from '../../src/format/format.ts';
import {formats, type FormatName} from '../../src/format/formats.ts';
import {sheetLayouts, type TableLayout} from '../../src/sheet/table-layout.ts';

export type TopList = {
  readonly rankId: string;
  readonly rankName?: string | undefined;
  readonly items: readonly {
    readonly itemId: string;
    readonly title?: string | undefined;
    readonly services?: readonly string[] | undefined;
    readonly soldOut?: number | undefined;
    readonly imgUrl?: string | undefined;
  }[];
};

/** The data of `ranking top-list` in the shape of surface.md section 5. */
export const topList: TopList = {
  rankId: '1111',
  rankName: '综合榜',
  items: [
    {
      itemId: '699490252651',
      title: '厚底女士凉鞋',
      services: ['ships within 24 h', 'ships within 48 h'],
      soldOut: 433454,
      imgUrl: 'https://img.example/a.jpg?x=1&y=2',
    },
    {itemId: '9007199254740993123', title: 'Sandals, "soft"', soldOut: 7},
  ],
};

export const topListLayout: TableLayout<TopList> = {
  rows: 'items',
  columns: [
    {field: 'itemId', header: {en: 'Product id', zh: '商品 ID'}},
    {field: 'title', header: {en: 'Title', zh: '标题'}},
    {field: 'services', header: {en: 'Services', zh: '服务'}},
    {field: 'soldOut', header: {en: 'Sold', zh: '销量'}},
  ],
  title: ({rankName, rankId}) =>
    rankName === undefined ? undefined : {en: `${rankName} (${rankId})`, zh: `${rankName}（${rankId}）`},
};

export const meta: Meta = {
  operation: 'ranking:top-list',
  api: 'com.alibaba.fenxiao.crossborder:product.topList.query:1',
  fetchedAt: '2026-11-22T03:04:05.678Z',
  sandbox: false,
  calls: 1,
  notes: [],
};

const renderers = new Map<FormatName, Render>();
for (const format of formats) renderers.set(format.name, await loadFormat(format, true));

/** What of a result can be replaced; a layout stands for its sheets and its text. */
export type ShownResult = Partial<Omit<Result, 'layouts' | 'text'>> & {
  readonly format: FormatName;
  readonly layout?: TableLayout<never> | undefined;
};

/** Renders the top list. */
export function render({format, ...options}: ShownResult): string {
  const {data, layout} = {data: topList, layout: topListLayout, ...options};
  const content = renderers.get(format)?.({
    meta,
    language: 'en',
    color: false,
    fields: [],
    ...options,
    data,
    layouts: sheetLayouts(layout),
    text: layout?.text === undefined ? undefined : String(Reflect.get(Object(data), layout.text)),
  });
  if (typeof content !== 'string') throw new Error(`${format} gave no text.`);
  return content;
}

/** Joined lines with a line feed after each, for expected texts. */
export function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
