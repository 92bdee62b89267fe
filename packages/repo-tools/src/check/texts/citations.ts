const number = String.raw`\d+(?:\.\d+)*`;

/** A page of `docs/` with the places in it that are meant, as comments name them. */
const citation = new RegExp(
  String.raw`\b(?<page>[a-z][a-z-]*\.md)\x60? (?<kind>sections?|discrepanc(?:y|ies)) (?<places>${number}(?:(?:,| and| to) ${number})*)`,
  'g',
);

/** What of a page can be cited: `section 4.1` is a numbered heading, `discrepancy 25` a row that begins with the number. */
export type CitablePlaces = ReadonlySet<string>;

/** The places of a page. */
export function citablePlaces(page: string): CitablePlaces {
  const headings = page.matchAll(new RegExp(String.raw`^#{2,3} (${number})\.? `, 'gm'));
  const rows = page.matchAll(/^\| *(\d+) *\|/gm);
  return new Set([
    ...[...headings].map(([, place = '']) => `section ${place}`),
    ...[...rows].map(([, place = '']) => `discrepancy ${place}`),
  ]);
}

/**
 * Citations in a text that lead nowhere: what a comment appeals to has to lie in this repository.
 *
 * @param pages the pages of `docs/` by the name of their file
 */
export function findBrokenCitations(
  path: string,
  text: string,
  pages: ReadonlyMap<string, CitablePlaces>,
): readonly string[] {
  // A comment may go on in the next line.
  const flowing = text.replaceAll(/\n\s*(?:\*|\/\/)?\s*/g, ' ');
  return [...flowing.matchAll(citation)].flatMap(({groups}) => {
    const page = groups?.['page'] ?? '';
    const kind = groups?.['kind']?.startsWith('section') === true ? 'section' : 'discrepancy';
    const places = groups?.['places']?.match(new RegExp(number, 'g')) ?? [];
    return places
      .filter((place) => pages.get(page)?.has(`${kind} ${place}`) !== true)
      .map((place) => `${path} cites ${page} ${kind} ${place}, which docs/${page} does not have`);
  });
}
