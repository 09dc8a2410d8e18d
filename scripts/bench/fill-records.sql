-- The records from :first to :last, each with what happened to it. What follows from that is derived afterwards, by
-- the product itself.

TRUNCATE new_record;
INSERT INTO new_record
SELECT n, pg_temp.id(10, n), s.i, s.kind, y.year, g.id, t.id, a.id,
  LEAST(make_date(y.year, pg_temp.pick(n, 7, 12), pg_temp.pick(n, 8, 28)), date '2026-11-20' - pg_temp.pick(n, 18, 90))
FROM sizes z CROSS JOIN generate_series(:first, :last) AS n
CROSS JOIN LATERAL (SELECT 2002 + pg_temp.pick(n, 1, 24) AS year) y
-- Letters of late wait for their answers, of old ones few do.
CROSS JOIN LATERAL (
  SELECT i, kind FROM story WHERE y.year >= 2025 OR NOT waits ORDER BY i
  OFFSET pg_temp.pick(n, 2, (SELECT count(*) FROM story WHERE y.year >= 2025 OR NOT waits)) - 1 LIMIT 1
) s
LEFT JOIN of_region g ON g.i = pg_temp.pick(n, 6, z.regions) AND (pg_temp.pick(n, 5, 3) = 1 OR s.kind = 'regional_suggestion')
JOIN of_topic t ON t.i = pg_temp.pick(n, 9, z.topics)
JOIN of_act a ON CASE WHEN n <= :cited THEN a.slug = 'criminal-code' ELSE a.i = pg_temp.pick(n, 10, z.acts) END;

INSERT INTO "Record" (id, kind, series, year, number, "titleKk", "titleRu", "titleEn", "summaryKk", "summaryRu", "summaryEn",
  language, "authorId", "regionId", visibility, "createdAt", "updatedAt")
SELECT r.id, r.kind, 'registered', r.year, 'B-' || r.year || '-' || r.n, d.kk || ': ' || m.kk || ' ' || p.kk || ' (' || r.n || ')',
  d.ru || ' ' || m.ru || ' ' || p.ru || ' (' || r.n || ')', d.en || ' ' || m.en || ' ' || p.en || ' (' || r.n || ')',
  s.kk || E'\n\n' || s2.kk || w.kk, s.ru || E'\n\n' || s2.ru || w.ru, s.en || E'\n\n' || s2.en || w.en,
  'ru', CASE WHEN r.n % 400 = 0 THEN (SELECT id FROM of_staff WHERE role = 'drafter' LIMIT 1) END, r.region,
  CASE WHEN r.n % 50 = 0 THEN 'legal' ELSE 'staff' END::"Visibility", r.on_day, r.on_day + interval '40 days'
FROM new_record r
JOIN pool_deed d ON d.i = pg_temp.pick(r.n, 11, (SELECT deeds FROM sizes))
JOIN pool_matter m ON m.i = pg_temp.pick(r.n, 12, (SELECT matters FROM sizes))
JOIN pool_people p ON p.i = pg_temp.pick(r.n, 13, (SELECT people FROM sizes))
JOIN of_summary s ON s.i = pg_temp.pick(r.n, 14, (SELECT summaries FROM sizes))
JOIN of_summary s2 ON s2.i = pg_temp.pick(r.n, 15, (SELECT summaries FROM sizes))
CROSS JOIN LATERAL (
  SELECT coalesce(string_agg(' ' || kk, '' ORDER BY every), '') AS kk, coalesce(string_agg(' ' || ru, '' ORDER BY every), '') AS ru,
    coalesce(string_agg(' ' || en, '' ORDER BY every), '') AS en
  FROM pool_saying WHERE pg_temp.pick(r.n, 60 + every, 100) <= every
) w;

INSERT INTO "RecordTopic" ("recordId", "topicId")
SELECT id, topic FROM new_record UNION
SELECT r.id, t.id FROM new_record r JOIN of_topic t ON t.i = pg_temp.pick(r.n, 19, (SELECT topics FROM sizes)) WHERE r.n % 3 = 0;

-- One addressee, often two, sometimes five; the first record is addressed to all.
CREATE TEMP TABLE new_addressee AS
SELECT pg_temp.id(11 + k, r.n) AS id, r.n, r.id AS record, b.id AS body, k FROM new_record r
CROSS JOIN generate_series(0, CASE WHEN r.n = 1 THEN 19 WHEN r.n % 20 = 0 THEN 4 WHEN r.n % 3 = 0 THEN 1 ELSE 0 END) AS k
JOIN of_body b ON b.i = (pg_temp.pick(r.n, 4, (SELECT bodies FROM sizes)) + k) % (SELECT bodies FROM sizes) + 1
WHERE r.kind <> 'court_opinion';
INSERT INTO "Addressee" (id, "recordId", "bodyId", "isLead", "order") SELECT id, record, body, k = 0, k FROM new_addressee;

INSERT INTO "CourtOpinion" ("recordId", "requestedOn", "opinionOn", "opinionPrecision", "hearingOn")
SELECT id, on_day, on_day + 30, 'day', on_day + 60 FROM new_record WHERE kind = 'court_opinion';
INSERT INTO "OpinionNorm" (id, "opinionId", "provisionId", position)
SELECT pg_temp.id(40, r.n), r.id, p.id, 'unclear'
FROM new_record r JOIN of_provision p ON p."actId" = r.act AND p.i = pg_temp.pick(r.n, 16, p.size) WHERE r.kind = 'court_opinion';
INSERT INTO "OpinionNorm" (id, "opinionId", "provisionId", position, "order")
SELECT pg_temp.id(41, r.n), r.id, h.provision, 'not_conforms', 1
FROM new_record r JOIN story s ON s.i = r.story JOIN of_holding h ON h.i = pg_temp.pick(r.n, 31, (SELECT holdings FROM sizes))
WHERE r.kind = 'court_opinion' AND s.decided ON CONFLICT DO NOTHING;
INSERT INTO "OpinionDecision" ("opinionId", "decisionId")
SELECT r.id, h.decision
FROM new_record r JOIN story s ON s.i = r.story JOIN of_holding h ON h.i = pg_temp.pick(r.n, 31, (SELECT holdings FROM sizes))
WHERE r.kind = 'court_opinion' AND s.decided;

-- Each addressee's history; what is nobody's own, such as a law, happens once.
INSERT INTO "Event" (id, "recordId", "addresseeId", type, verdict, "happenedOn", precision, "recordedAt", "noteKk", "noteRu",
  "noteEn", "letterNumber", "stageId", "actId", "afterReport")
SELECT pg_temp.id(50 + e.step * 20 + coalesce(a.k, 0), r.n), r.id, a.id, e.type, e.verdict, r.on_day + e.days, 'day',
  r.on_day + e.days, e.kk, e.ru, e.en, CASE WHEN e.type IN ('sent', 'answered') THEN 'исх-' || r.n END,
  e.stage, CASE WHEN e.type IN ('signed', 'in_force') THEN r.act END, extract(year FROM r.on_day + e.days) > r.year
FROM new_record r JOIN story_event e ON e.story = r.story
LEFT JOIN new_addressee a ON a.n = r.n AND e.addressed
-- What has yet to come has not happened.
WHERE r.on_day + e.days <= date '2026-11-20' OR e.step = 1;
INSERT INTO "Promise" (id, "recordId", "addresseeId", "bodyId", "whatKk", "whatRu", "whatEn", "dueOn", precision, "deliveredOn")
SELECT pg_temp.id(42, r.n), r.id, a.id, a.body, 'Түзету дайындау', 'Подготовить поправку', 'To prepare an amendment', r.on_day + 365, 'day',
  CASE WHEN pg_temp.pick(r.n, 32, 20) > 1 THEN r.on_day + 300 END
FROM new_record r JOIN story s ON s.i = r.story JOIN new_addressee a ON a.n = r.n AND a.k = 0 WHERE s.promises;

INSERT INTO "NormChange" (id, "recordId", "actId", "provisionId", "currentRu", "proposedRu", "justificationRu", "isSummary", "order")
SELECT pg_temp.id(43 + k, r.n), r.id, r.act, p.id, 'Действующая редакция', 'Изложить в новой редакции', left(s.ru, 600), true, k
FROM new_record r CROSS JOIN generate_series(0, CASE WHEN r.n % 4 = 0 THEN 2 ELSE 0 END) AS k
LEFT JOIN of_provision p ON p."actId" = r.act AND p.i = pg_temp.pick(r.n, 16 + k, p.size)
JOIN of_summary s ON s.i = pg_temp.pick(r.n, 33, (SELECT summaries FROM sizes))
WHERE r.kind <> 'court_opinion';
INSERT INTO "Adoption" (id, "recordId", "enactingActId", "inForceOn", verdict, "recordedById", "confirmedById", "confirmedAt")
SELECT pg_temp.id(46, r.n), r.id, r.act, r.on_day + 700, CASE WHEN r.n % 5 = 0 THEN 'partly' ELSE 'adopted' END::"AdoptionVerdict",
  (SELECT id FROM of_staff WHERE role = 'drafter' LIMIT 1), (SELECT id FROM of_staff WHERE role = 'head' LIMIT 1), r.on_day + 720
FROM new_record r JOIN story s ON s.i = r.story WHERE s.enacted AND r.n % 10 <> 0;
INSERT INTO "Citation" (id, "recordId", field, quote, "sourceLine", "actId", "provisionId", state)
SELECT pg_temp.id(47 + k, r.n), r.id, 'source', 'статья ' || pg_temp.pick(r.n, 17 + k, 300), k, CASE WHEN k = 0 THEN r.act ELSE a.id END,
  CASE WHEN k = 0 THEN p.id END, 'matched'
FROM new_record r CROSS JOIN generate_series(0, 2) AS k
LEFT JOIN of_provision p ON p."actId" = r.act AND p.i = pg_temp.pick(r.n, 34, p.size)
JOIN of_act a ON a.i = pg_temp.pick(r.n, 35 + k, (SELECT acts FROM sizes));

-- Later records take up earlier ones; the first is taken up by very many.
INSERT INTO "RecordLink" (id, "fromId", "toId", type)
SELECT pg_temp.id(52, n), id, pg_temp.id(10, n - 7), 'follows_up' FROM new_record WHERE n % 3 = 0 AND n > 7;
INSERT INTO "RecordLink" (id, "fromId", "toId", type)
SELECT pg_temp.id(53, n), id, pg_temp.id(10, 1), 'cites' FROM new_record WHERE n BETWEEN 2 AND 181;
INSERT INTO "Event" (id, "recordId", type, "happenedOn", precision, "noteKk", "noteRu", "noteEn")
SELECT pg_temp.id(54, k), r.id, 'noted', r.on_day + k, 'day', 'Келіссөз жүргізілді', 'Проведены переговоры', 'Talks were held'
FROM new_record r, generate_series(1, 150) AS k WHERE r.n = 1;
INSERT INTO "AuditEntry" (at, entity, "entityId", action, after)
SELECT on_day + (k || ' hours')::interval, 'record', id, CASE k WHEN 0 THEN 'created' ELSE 'edited' END, jsonb_build_object('titleRu', 'Исправлено')
FROM new_record, generate_series(0, 2) AS k;
DROP TABLE new_addressee;
