import type {CircleRule} from './cruise-rules.ts';
import type {Violation} from './read-imports.ts';

/** Folders of a package whose imports may still break a rule about circles. */
export type KnownCircle = {
  readonly rule: CircleRule;
  /** Folder below `packages`. */
  readonly package: string;
  /** Folders of its `src`, between spaces; `.` is `src` itself. */
  readonly folders: string;
};

/**
 * What was there when the rules came. The plan is an empty list: whoever works on a package takes its
 * circles apart, and the check asks for a folder to be taken out as soon as nothing begins there any more.
 * Nothing is added.
 */
export const knownCircles: readonly KnownCircle[] = [
  {rule: 'circle of files', package: 'repo-tools', folders: 'skills'},
];

/** The violations that are not known, and a text for each known folder where nothing is wrong any more. */
export function applyKnownCircles(
  violations: readonly Violation[],
  known: readonly KnownCircle[],
): {readonly left: readonly Violation[]; readonly outdated: readonly string[]} {
  const expected = new Set(
    known.flatMap((entry) =>
      entry.folders
        .split(' ')
        .map(
          (folder) => `${entry.rule} in packages/${entry.package}/src${folder === '.' ? '' : `/${folder}`}`,
        ),
    ),
  );
  const seen = new Set(violations.map(beginningOf));
  return {
    left: violations.filter((violation) => !expected.has(beginningOf(violation))),
    outdated: [...expected]
      .filter((entry) => !seen.has(entry))
      .map(
        (entry) => `${entry}: there is none any more; take it out of src/check/boundaries/known-circles.ts`,
      ),
  };
}

function beginningOf({rule, from}: Violation): string {
  return `${rule} in ${rule === 'circle of folders' ? from : from.replace(/\/[^/]+$/, '')}`;
}
