-- One file, readable by hand: articles, revisions, quotes, chains, links, drift and changes are for people;
-- the tables whose names begin with an underscore are what linking needs in order to add without reading all.

CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  outlet TEXT,
  published TEXT,
  title TEXT,
  url TEXT,
  language TEXT,
  path TEXT,
  revision INTEGER NOT NULL,
  added TEXT NOT NULL,
  digest BLOB NOT NULL UNIQUE,
  text TEXT NOT NULL
);

CREATE TABLE revisions (
  article TEXT NOT NULL,
  revision INTEGER NOT NULL,
  added TEXT NOT NULL,
  digest BLOB NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (article, revision)
);

CREATE TABLE chains (
  id TEXT PRIMARY KEY,
  speaker TEXT,
  first_outlet TEXT,
  first_article TEXT,
  first_quote TEXT,
  articles INTEGER NOT NULL,
  quotes INTEGER NOT NULL,
  origins INTEGER NOT NULL,
  meaning_touched INTEGER NOT NULL,
  record TEXT NOT NULL
);
CREATE INDEX chains_by_articles ON chains (articles DESC);

CREATE TABLE quotes (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL REFERENCES articles (id),
  chain TEXT,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  marked INTEGER NOT NULL,
  kind TEXT NOT NULL,
  speaker TEXT,
  credit TEXT,
  record TEXT NOT NULL
);
CREATE INDEX quotes_by_article ON quotes (article, start);
CREATE INDEX quotes_by_chain ON quotes (chain);
CREATE INDEX quotes_by_speaker ON quotes (speaker);

CREATE TABLE links (
  chain TEXT NOT NULL,
  quote TEXT NOT NULL,
  source_quote TEXT,
  source_outlet TEXT,
  confidence REAL NOT NULL,
  ties INTEGER NOT NULL
);
CREATE INDEX links_by_chain ON links (chain);

CREATE TABLE drift (
  chain TEXT NOT NULL,
  quote TEXT NOT NULL,
  type TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  meaning TEXT
);
CREATE INDEX drift_by_chain ON drift (chain);
CREATE INDEX drift_by_meaning ON drift (meaning);

CREATE TABLE changes (
  n INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  chain TEXT NOT NULL,
  what TEXT NOT NULL,
  before TEXT,
  after TEXT
);
CREATE INDEX changes_by_time ON changes (at);

CREATE VIEW speakers AS
  SELECT speaker AS name, count(*) AS quotes, count(DISTINCT article) AS articles,
         count(DISTINCT chain) AS chains
  FROM quotes WHERE speaker IS NOT NULL GROUP BY speaker ORDER BY quotes DESC, name;

CREATE VIEW outlets AS
  SELECT a.outlet AS name, count(DISTINCT a.id) AS articles, count(q.n) AS quotes,
         (SELECT count(*) FROM chains c WHERE c.first_outlet = a.outlet) AS reported_first
  FROM articles a LEFT JOIN quotes q ON q.article = a.id
  WHERE a.outlet IS NOT NULL GROUP BY a.outlet ORDER BY quotes DESC, name;

CREATE VIRTUAL TABLE _words_of_quotes USING fts5 (
  text, content='quotes', content_rowid='n', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER _quotes_in AFTER INSERT ON quotes BEGIN
  INSERT INTO _words_of_quotes (rowid, text) VALUES (new.n, new.text);
END;
CREATE TRIGGER _quotes_out AFTER DELETE ON quotes BEGIN
  INSERT INTO _words_of_quotes (_words_of_quotes, rowid, text) VALUES ('delete', old.n, old.text);
END;
CREATE VIRTUAL TABLE _vocabulary USING fts5vocab ('_words_of_quotes', 'row');

CREATE TABLE _meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE _witnesses (quote INTEGER PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE _keys (key INTEGER, day INTEGER, quote INTEGER, PRIMARY KEY (key, day, quote)) WITHOUT ROWID;
CREATE INDEX _keys_of_quote ON _keys (quote);
CREATE TABLE _bonds (a INTEGER, b INTEGER, score REAL, why TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE INDEX _bonds_of_b ON _bonds (b);
CREATE TABLE _holders (word TEXT PRIMARY KEY, texts INTEGER NOT NULL) WITHOUT ROWID;
