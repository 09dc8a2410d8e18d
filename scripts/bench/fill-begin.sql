-- What the statements of the other files share: numbers that follow from a row's number and the seed, so that two
-- machines measure the same data, and the acts, bodies and regions that are there.

CREATE FUNCTION pg_temp.pick(n int, salt int, size bigint) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT (abs(hashint8(n::bigint * 7919 + salt * 104729 + :seed)::bigint) % greatest(size, 1))::int + 1
$$;
-- Ids in the order of the rows, as those that the product makes are in the order of time.
CREATE FUNCTION pg_temp.id(kind int, n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex(kind), 4, '0') || lpad(to_hex(n), 8, '0') || '7' || substr(md5(kind || ' ' || n || ' ' || :seed), 1, 3)
    || '8' || substr(md5(kind || ' ' || n || ' ' || :seed), 4, 15))::uuid
$$;

CREATE TEMP TABLE of_body AS SELECT row_number() OVER (ORDER BY id) AS i, id FROM "Body" WHERE "validTo" IS NULL;
CREATE TEMP TABLE of_region AS SELECT row_number() OVER (ORDER BY id) AS i, id FROM "Region";
CREATE TEMP TABLE of_topic AS SELECT row_number() OVER (ORDER BY id) AS i, id FROM "Topic";
CREATE TEMP TABLE of_act AS SELECT row_number() OVER (ORDER BY slug) AS i, id, slug FROM "Act";
CREATE TEMP TABLE of_category AS SELECT row_number() OVER (ORDER BY category) AS i, category FROM (SELECT DISTINCT category FROM "Appeal") c;
CREATE TEMP TABLE of_summary AS
  SELECT row_number() OVER (ORDER BY number) AS i, "summaryKk" AS kk, "summaryRu" AS ru, "summaryEn" AS en
  FROM "Record" WHERE "summaryRu" IS NOT NULL;
CREATE TEMP TABLE of_holding AS
  SELECT row_number() OVER (ORDER BY d.number, h."order", h.id) AS i, h."decisionId" AS decision, h."provisionId" AS provision, d."decidedOn" AS on
  FROM "CourtHolding" h JOIN "CourtDecision" d ON d.id = h."decisionId";
CREATE TEMP TABLE of_staff AS SELECT role, id FROM "Staff";
CREATE TEMP TABLE sizes AS SELECT
  (SELECT count(*) FROM of_body) AS bodies, (SELECT count(*) FROM of_region) AS regions, (SELECT count(*) FROM of_topic) AS topics,
  (SELECT count(*) FROM of_act) AS acts, (SELECT count(*) FROM of_category) AS categories, (SELECT count(*) FROM of_summary) AS summaries,
  (SELECT count(*) FROM of_holding) AS holdings, (SELECT count(*) FROM pool_deed) AS deeds, (SELECT count(*) FROM pool_matter) AS matters,
  (SELECT count(*) FROM pool_people) AS people;

-- Articles of the most cited act: enough for its page to have pages.
INSERT INTO "Provision" (id, "actId", path, "order")
SELECT pg_temp.id(1, n), a.id, 'art_' || n, '2' || lpad(n::text, 5, '0') || '0000'
FROM "Act" a, generate_series(1, 300) AS n WHERE a.slug = 'criminal-code' ON CONFLICT DO NOTHING;
CREATE TEMP TABLE of_provision AS
  SELECT row_number() OVER (PARTITION BY "actId" ORDER BY path) AS i, count(*) OVER (PARTITION BY "actId") AS size, id, "actId"
  FROM "Provision";
CREATE INDEX ON of_provision ("actId", i);

-- What follows from a record's number: the choice of everything that is told of it.
CREATE TEMP TABLE new_record (n int PRIMARY KEY, id uuid, story int, kind "RecordKind", year int, region text, topic text, act uuid, on_day date);
-- Which appeals prompted which record: every second appeal one, a few records very many.
CREATE TEMP TABLE new_appeal AS
SELECT n, pg_temp.id(20, n) AS id, 2009 + pg_temp.pick(n, 21, 18) AS year,
  CASE WHEN n % 2 = 0 THEN pg_temp.pick(n, 22, CASE WHEN n % 20 = 0 THEN 100 ELSE :records END) END AS record
FROM generate_series(1, :appeals) AS n;
