export {failureDocument, failureJson, renderFailureJson} from './failure/failure-json.ts';
export {loadFormat, type Content, type Format, type Meta, type Render, type Result} from './format/format.ts';
export {
  allFormatNames,
  fileEndings,
  formatNamed,
  formatNames,
  formatOfFile,
  type AnyFormatName,
  type OwnFormatName,
} from './format/formats.ts';
export {documentOf} from './format/json.ts';
export {formatTexts} from './format/texts.ts';
export type {LineStream, ProgressLine} from './progress/progress-line.ts';
export {rateSoFar, timeLeft} from './progress/time-left.ts';
export {headingChoices, type Column, type Headings} from './sheet/column.ts';
export {findRows, ofTheOperation} from './sheet/find-rows.ts';
export {sheetLayouts, type SheetLayout, type TableLayout} from './sheet/table-layout.ts';
export {barsWanted} from './text/bar-line.ts';
export {colorWanted} from './text/color-wanted.ts';
export {displayedCharacters, displayWidth} from './text/display-width.ts';
export {truncateText} from './text/fit-text.ts';
export {jsonText} from './text/json-text.ts';
export {longestShownWord, shownWord} from './text/shown-word.ts';
export {visibleText} from './text/visible-text.ts';
