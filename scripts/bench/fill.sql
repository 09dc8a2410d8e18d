-- An office of the year 2045: 50,000 records and 100,000 appeals around the acts, bodies and regions that are there.
-- Everything follows from the row's number, so that two machines measure the same data.

CREATE FUNCTION pg_temp.pick(n int, salt int, size bigint) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT (abs(hashint8(n::bigint * 7919 + salt * 104729)::bigint) % greatest(size, 1))::int + 1
$$;

CREATE TEMP TABLE of_body AS SELECT row_number() OVER (ORDER BY id) AS i, id FROM "Body" WHERE "validTo" IS NULL;
CREATE TEMP TABLE of_region AS SELECT row_number() OVER (ORDER BY id) AS i, id FROM "Region";
CREATE TEMP TABLE of_topic AS SELECT row_number() OVER (ORDER BY id) AS i, id FROM "Topic";
CREATE TEMP TABLE of_act AS SELECT row_number() OVER (ORDER BY slug) AS i, id FROM "Act" WHERE slug <> 'criminal-code';
CREATE TEMP TABLE of_provision AS
  SELECT row_number() OVER (PARTITION BY "actId" ORDER BY path) AS i, count(*) OVER (PARTITION BY "actId") AS size, id, "actId"
  FROM "Provision";
CREATE TEMP TABLE of_summary AS
  SELECT row_number() OVER (ORDER BY number) AS i, "summaryKk" AS kk, "summaryRu" AS ru, "summaryEn" AS en
  FROM "Record" WHERE "summaryRu" IS NOT NULL;
CREATE TEMP TABLE of_kind (i int, kind "RecordKind", statuses "RecordStatus"[]);
INSERT INTO of_kind VALUES
  (1, 'proposal', '{draft,sent,answered,supported,partly_supported,not_supported,in_bill,parliament,adopted,adopted}'),
  (2, 'proposal', '{sent,sent,supported,not_supported,deferred,working_group,government,adopted,partly_adopted,superseded}'),
  (3, 'proposal', '{draft,in_review,sent,answered,not_supported,law_changed,adopted,adopted,withdrawn,parliament}'),
  (4, 'special_recommendation', '{sent,answered,implemented,implemented,partly_implemented,not_implemented,supported,sent,under_study,referred}'),
  (5, 'recommendation', '{recommended,recommended,answered,implemented,partly_implemented,not_implemented,supported,recommended,implemented,deferred}'),
  (6, 'recommendation', '{recommended,recommended,recommended,implemented,supported,not_supported,recommended,recommended,answered,implemented}'),
  (7, 'recommendation', '{recommended,answered,implemented,implemented,partly_implemented,recommended,recommended,supported,recommended,referred}'),
  (8, 'court_opinion', '{requested,submitted,heard,decision_unverified,conforms,conforms_in_interpretation,not_conforms,terminated,conforms,submitted}'),
  (9, 'regional_suggestion', '{sent,answered,supported,implemented,not_supported,sent,answered,supported,implemented,referred}'),
  (10, 'regulatory_amendment', '{adopted,adopted,in_progress,adopted,sent,adopted,adopted,partly_adopted,adopted,adopted}');

CREATE TEMP TABLE new_record AS
SELECT n, uuidv7() AS id, uuidv7() AS addressee, uuidv7() AS event, k.kind, 2002 + pg_temp.pick(n, 1, 24) AS year,
  k.statuses[pg_temp.pick(n, 3, 10)] AS status, b.id AS body, t.id AS topic,
  CASE WHEN pg_temp.pick(n, 5, 3) = 1 THEN g.id END AS region,
  CASE WHEN n <= :cited THEN :act::uuid ELSE a.id END AS act,
  make_date(2002 + pg_temp.pick(n, 1, 24), pg_temp.pick(n, 7, 12), pg_temp.pick(n, 8, 28)) AS on
FROM generate_series(1, :records) AS n
JOIN of_kind k ON k.i = pg_temp.pick(n, 2, 10)
JOIN of_body b ON b.i = pg_temp.pick(n, 4, (SELECT count(*) FROM of_body))
JOIN of_region g ON g.i = pg_temp.pick(n, 6, (SELECT count(*) FROM of_region))
JOIN of_topic t ON t.i = pg_temp.pick(n, 9, (SELECT count(*) FROM of_topic))
JOIN of_act a ON a.i = pg_temp.pick(n, 10, (SELECT count(*) FROM of_act));

-- Which appeals prompted which record: every second appeal one, a few records very many.
CREATE TEMP TABLE new_appeal AS
SELECT n, uuidv7() AS id, 2014 + pg_temp.pick(n, 21, 12) AS year, g.id AS region,
  CASE WHEN n % 2 = 0 THEN pg_temp.pick(n, 22, CASE WHEN n % 20 = 0 THEN 100 ELSE :records END) END AS record
FROM generate_series(1, :appeals) AS n
JOIN of_region g ON g.i = pg_temp.pick(n, 23, (SELECT count(*) FROM of_region));

CREATE TEMP TABLE prompted AS SELECT record AS n, count(*)::int AS appeals FROM new_appeal WHERE record IS NOT NULL GROUP BY 1;

INSERT INTO "Record" (id, kind, series, year, number, "titleKk", "titleRu", "titleEn", "summaryKk", "summaryRu", "summaryEn",
  language, "authorId", "regionId", visibility, "createdAt", "updatedAt", status, "statusOn", "statusPrecision",
  "statusEventId", chain, "bodyIds", "actIds", "topicIds", "appealCount", "dueOn")
SELECT r.id, r.kind, 'registered', r.year, 'B-' || r.year || '-' || r.n, d.kk || ': ' || m.kk || ' ' || p.kk || ' (' || r.n || ')',
  d.ru || ' ' || m.ru || ' ' || p.ru || ' (' || r.n || ')', d.en || ' ' || m.en || ' ' || p.en || ' (' || r.n || ')',
  s.kk || E'\n\n' || s2.kk, s.ru || E'\n\n' || s2.ru, s.en || E'\n\n' || s2.en,
  'ru', CASE WHEN r.status = 'draft' AND r.n % 10 = 0 THEN :drafter::uuid END, r.region,
  CASE WHEN r.n % 50 = 0 THEN 'legal' ELSE 'staff' END::"Visibility", r.on, r.on + interval '40 days',
  r.status, CASE WHEN r.status <> 'draft' THEN r.on + 30 END, CASE WHEN r.status <> 'draft' THEN 'day'::"DatePrecision" END,
  CASE WHEN r.status <> 'draft' THEN r.event END,
  CASE WHEN q.appeals IS NULL THEN 'g' ELSE 'd' END || 'd' || CASE WHEN r.status = 'draft' THEN 'ngg' WHEN r.status = 'adopted' THEN 'ddh' ELSE 'dng' END,
  ARRAY[r.body], ARRAY[r.act], ARRAY[r.topic], coalesce(q.appeals, 0),
  CASE WHEN r.status = 'sent' AND r.year >= 2024 THEN r.on + 30 END
FROM new_record r
JOIN pool_deed d ON d.i = pg_temp.pick(r.n, 11, (SELECT count(*) FROM pool_deed))
JOIN pool_matter m ON m.i = pg_temp.pick(r.n, 12, (SELECT count(*) FROM pool_matter))
JOIN pool_people p ON p.i = pg_temp.pick(r.n, 13, (SELECT count(*) FROM pool_people))
JOIN of_summary s ON s.i = pg_temp.pick(r.n, 14, (SELECT count(*) FROM of_summary))
JOIN of_summary s2 ON s2.i = pg_temp.pick(r.n, 15, (SELECT count(*) FROM of_summary))
LEFT JOIN prompted q ON q.n = r.n;

INSERT INTO "RecordTopic" ("recordId", "topicId") SELECT id, topic FROM new_record;
INSERT INTO "CourtOpinion" ("recordId", "opinionOn", "opinionPrecision") SELECT id, on, 'day' FROM new_record WHERE kind = 'court_opinion';
INSERT INTO "Addressee" (id, "recordId", "bodyId", "isLead", "order", status, "statusOn", "statusPrecision")
SELECT addressee, id, body, true, 0, status, CASE WHEN status <> 'draft' THEN on + 30 END, CASE WHEN status <> 'draft' THEN 'day'::"DatePrecision" END
FROM new_record WHERE kind <> 'court_opinion';
INSERT INTO "Event" (id, "recordId", "addresseeId", type, "happenedOn", precision, "noteRu", "letterNumber")
SELECT uuidv7(), id, CASE WHEN kind <> 'court_opinion' THEN addressee END, 'sent', on, 'day', 'Направлено', 'исх-' || n
FROM new_record WHERE status <> 'draft';
INSERT INTO "Event" (id, "recordId", "addresseeId", type, "happenedOn", precision, "noteRu", verdict)
SELECT event, id, CASE WHEN kind <> 'court_opinion' THEN addressee END,
  CASE WHEN kind = 'court_opinion' THEN 'court_heard' ELSE 'answered' END::"EventType", on + 30, 'day', 'Получен ответ',
  CASE WHEN kind <> 'court_opinion' THEN 'explained'::"AnswerVerdict" END
FROM new_record WHERE status <> 'draft';
INSERT INTO "Deadline" (id, "recordId", "addresseeId", "ruleId", "fromEventId", "dueOn")
SELECT uuidv7(), r.id, r.addressee, (SELECT id FROM "DeadlineRule" ORDER BY id LIMIT 1), e.id, r.on + 30
FROM new_record r JOIN "Event" e ON e."recordId" = r.id AND e.type = 'sent'
WHERE r.status = 'sent' AND r.year >= 2024 AND r.kind <> 'court_opinion';
INSERT INTO "NormChange" (id, "recordId", "actId", "provisionId", "proposedRu", "isSummary")
SELECT uuidv7(), r.id, r.act, p.id, 'Изложить в новой редакции', true
FROM new_record r LEFT JOIN of_provision p ON p."actId" = r.act AND p.i = pg_temp.pick(r.n, 16, p.size) WHERE r.kind <> 'court_opinion';
INSERT INTO "OpinionNorm" (id, "opinionId", "provisionId", position)
SELECT uuidv7(), r.id, p.id, 'unclear'
FROM new_record r JOIN of_provision p ON p."actId" = r.act AND p.i = pg_temp.pick(r.n, 16, p.size) WHERE r.kind = 'court_opinion';
INSERT INTO "Citation" (id, "recordId", field, quote, "actId", state)
SELECT uuidv7(), id, 'source', 'статья ' || pg_temp.pick(n, 17, 400), act, 'matched' FROM new_record;
INSERT INTO "RecordLink" (id, "fromId", "toId", type)
SELECT uuidv7(), a.id, b.id, 'follows_up' FROM new_record a JOIN new_record b ON b.n = a.n - 7 WHERE a.n % 5 = 0;

INSERT INTO "Appeal" (id, number, "receivedOn", precision, year, "regionId", category, outcome, "titleKk", "titleRu", "titleEn",
  "summaryRu", language)
SELECT a.id, 'ЖТ-' || a.year || '-' || a.n, make_date(a.year, pg_temp.pick(a.n, 24, 12), pg_temp.pick(a.n, 25, 28)), 'day', a.year,
  a.region, (:categories::text[])[pg_temp.pick(a.n, 26, cardinality(:categories::text[]))],
  (ARRAY['resolved','partly_resolved','refused','forwarded','explained','under_review'])[pg_temp.pick(a.n, 27, 6)]::"AppealOutcome",
  m.kk || ' ' || p.kk, 'О нарушении порядка ' || m.ru || ' ' || p.ru, 'On breaches ' || m.en || ' ' || p.en,
  left(s.ru, 400), 'ru'
FROM new_appeal a
JOIN pool_matter m ON m.i = pg_temp.pick(a.n, 28, (SELECT count(*) FROM pool_matter))
JOIN pool_people p ON p.i = pg_temp.pick(a.n, 29, (SELECT count(*) FROM pool_people))
JOIN of_summary s ON s.i = pg_temp.pick(a.n, 30, (SELECT count(*) FROM of_summary));
INSERT INTO "Applicant" ("appealId", name) SELECT id, 'Өтініш беруші ' || n FROM new_appeal;
INSERT INTO "AppealHandler" ("appealId", "staffId") SELECT id, :drafter::uuid FROM new_appeal WHERE n % 500 = 0;
INSERT INTO "AppealLink" (id, "appealId", "recordId", role)
SELECT uuidv7(), a.id, r.id, 'prompted' FROM new_appeal a JOIN new_record r ON r.n = a.record;
