/**
 * The first version of the schema. What is committed here never changes: ledgers of users were made by it, and
 * later versions are reached from it by further steps.
 *
 * A `series` is one thing over time: the ranking of a category, its hot words, or the terms of a product. A
 * `snapshot` is what was seen of it at one moment. What was seen is a `content`, kept once however often it was
 * seen in a series; the rows of the three kinds belong to it.
 */
export const schema1 = `
CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('ranking', 'words', 'terms')),
  -- The id of the category, of the product for terms.
  subject_id TEXT NOT NULL,
  -- Empty but for rankings.
  rank_type TEXT NOT NULL,
  language TEXT NOT NULL,
  -- Rows that were asked for; 0 but for rankings.
  depth INTEGER NOT NULL,
  -- Of the category, as last told.
  chinese_name TEXT,
  translated_name TEXT,
  UNIQUE (kind, subject_id, rank_type, language, depth)
) STRICT;

CREATE TABLE content (
  id INTEGER PRIMARY KEY,
  series_id INTEGER NOT NULL REFERENCES series (id),
  -- SHA-256 of the rows, hexadecimal.
  hash TEXT NOT NULL,
  UNIQUE (series_id, hash)
) STRICT;

-- Where something came from.
CREATE TABLE provenance (
  id INTEGER PRIMARY KEY,
  api TEXT NOT NULL,
  -- JSON.
  parameters TEXT NOT NULL,
  -- The short name of the AppKey.
  app_key TEXT NOT NULL,
  UNIQUE (api, parameters, app_key)
) STRICT;

CREATE TABLE sweep (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Milliseconds since 1970, as every time here.
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  -- JSON.
  parameters TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'finished'))
) STRICT;

CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  series_id INTEGER NOT NULL REFERENCES series (id),
  at INTEGER NOT NULL,
  content_id INTEGER NOT NULL REFERENCES content (id),
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  rows_asked INTEGER,
  rows_given INTEGER NOT NULL,
  provenance_id INTEGER NOT NULL REFERENCES provenance (id),
  sweep_id INTEGER REFERENCES sweep (id) ON DELETE SET NULL,
  UNIQUE (series_id, at, content_id)
) STRICT;
CREATE INDEX snapshot_by_content ON snapshot (content_id);
CREATE INDEX snapshot_by_provenance ON snapshot (provenance_id);
CREATE INDEX snapshot_by_sweep ON snapshot (sweep_id) WHERE sweep_id IS NOT NULL;

CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  item_id TEXT NOT NULL UNIQUE
) STRICT;

-- What is said of a ranked product besides figures, in one language; most days it is what it was.
CREATE TABLE wording (
  id INTEGER PRIMARY KEY,
  item INTEGER REFERENCES item (id),
  title TEXT,
  translate_title TEXT,
  img_url TEXT,
  -- JSON list.
  service_list TEXT
) STRICT;
CREATE INDEX wording_by_item ON wording (item);

-- By series first: what is asked of one board then lies together on the disk.
CREATE TABLE ranked_row (
  series_id INTEGER NOT NULL REFERENCES series (id),
  content_id INTEGER NOT NULL REFERENCES content (id),
  -- Counted from 1: in the order of the ranks, those without one last.
  place INTEGER NOT NULL,
  -- As 1688 gives it; items may share one or lack it.
  rank REAL,
  -- Absent where 1688 gave no id.
  item INTEGER REFERENCES item (id),
  -- An id of wording. Not declared as such: the index that removing one took would be the largest of all.
  wording INTEGER NOT NULL,
  sold_out REAL,
  buyer_num REAL,
  goods_score TEXT,
  PRIMARY KEY (series_id, content_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX ranked_row_by_item ON ranked_row (item);

CREATE TABLE word_row (
  content_id INTEGER NOT NULL REFERENCES content (id),
  -- Counted from 1, in the order of the answer, which is all the rank there is.
  place INTEGER NOT NULL,
  word TEXT,
  translation TEXT,
  PRIMARY KEY (content_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE terms_row (
  content_id INTEGER PRIMARY KEY REFERENCES content (id),
  item INTEGER NOT NULL REFERENCES item (id),
  subject TEXT,
  subject_trans TEXT,
  status TEXT,
  -- Prices are texts in the digits of the answer.
  price_from TEXT,
  price_to TEXT,
  currency TEXT,
  -- JSON list.
  tiers TEXT,
  minimum REAL,
  unit TEXT,
  stock REAL,
  sold_out REAL,
  seller_open_id TEXT,
  company_name TEXT
) STRICT;
CREATE INDEX terms_row_by_item ON terms_row (item);

CREATE TABLE task (
  sweep_id INTEGER NOT NULL REFERENCES sweep (id) ON DELETE CASCADE,
  -- Counted from 1, in the order of the plan.
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('ranking', 'words', 'terms')),
  subject_id TEXT NOT NULL,
  rank_type TEXT NOT NULL,
  language TEXT NOT NULL,
  depth INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'unchanged', 'refused', 'left')),
  error_code TEXT,
  -- JSON {en, zh}.
  error_text TEXT,
  attempts INTEGER NOT NULL,
  snapshot_id INTEGER REFERENCES snapshot (id) ON DELETE SET NULL,
  PRIMARY KEY (sweep_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_by_state ON task (sweep_id, state);
CREATE INDEX task_by_snapshot ON task (snapshot_id) WHERE snapshot_id IS NOT NULL;
`;
