-- The work file: what each stage has finished. Numbers stand for ids, so that what is held in memory is small.

CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- in the order in which they were read, the undated with a day that is after all others
CREATE TABLE articles (
  n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, day INTEGER NOT NULL, head TEXT NOT NULL, text BLOB NOT NULL
);

-- in the order of their ids, which is that of all later stages
CREATE TABLE line (rank INTEGER PRIMARY KEY, article INTEGER NOT NULL);

-- n is the article's rank and the quote's place in it, told is the record with a speaker found later
CREATE TABLE quotes (n INTEGER PRIMARY KEY, record TEXT NOT NULL, told TEXT);

CREATE TABLE witnesses (
  quote INTEGER PRIMARY KEY, id BLOB NOT NULL, words TEXT NOT NULL, context TEXT NOT NULL, name BLOB, speaker TEXT,
  marked INTEGER NOT NULL
);

-- family is the number of its first quote in marks
CREATE TABLE members (quote INTEGER PRIMARY KEY, family INTEGER NOT NULL);

-- n is the number of its first quote, silent is set where nothing says who reported it first
CREATE TABLE chains (n INTEGER PRIMARY KEY, quotes TEXT NOT NULL, record TEXT NOT NULL, silent INTEGER NOT NULL);

CREATE TABLE reports (chain INTEGER PRIMARY KEY, record TEXT NOT NULL);
