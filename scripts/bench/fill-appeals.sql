-- The appeals from :first to :last.

INSERT INTO "Appeal" (id, number, "receivedOn", precision, year, "regionId", category, outcome, "titleKk", "titleRu", "titleEn",
  "summaryKk", "summaryRu", language)
SELECT a.id, 'ЖТ-' || a.year || '-' || a.n, make_date(a.year, pg_temp.pick(a.n, 24, CASE a.year WHEN 2026 THEN 10 ELSE 12 END), pg_temp.pick(a.n, 25, 28)),
  'day', a.year, g.id, c.category,
  (ARRAY['resolved','partly_resolved','refused','forwarded','explained','under_review'])[pg_temp.pick(a.n, 27, 6)]::"AppealOutcome",
  m.kk || ' ' || p.kk, 'О нарушении порядка ' || m.ru || ' ' || p.ru, 'On breaches ' || m.en || ' ' || p.en,
  left(s.kk, 400) || w.kk, left(s.ru, 400) || w.ru, 'ru'
FROM new_appeal a
JOIN of_region g ON g.i = pg_temp.pick(a.n, 23, (SELECT regions FROM sizes))
JOIN of_category c ON c.i = pg_temp.pick(a.n, 26, (SELECT categories FROM sizes))
JOIN pool_matter m ON m.i = pg_temp.pick(a.n, 28, (SELECT matters FROM sizes))
JOIN pool_people p ON p.i = pg_temp.pick(a.n, 29, (SELECT people FROM sizes))
JOIN of_summary s ON s.i = pg_temp.pick(a.n, 30, (SELECT summaries FROM sizes))
CROSS JOIN LATERAL (
  SELECT coalesce(string_agg(' ' || kk, '' ORDER BY every), '') AS kk, coalesce(string_agg(' ' || ru, '' ORDER BY every), '') AS ru
  FROM pool_saying WHERE pg_temp.pick(a.n, 60 + every, 100) <= every
) w
WHERE a.n BETWEEN :first AND :last;
INSERT INTO "Applicant" ("appealId", name) SELECT id, 'Өтініш беруші ' || n FROM new_appeal WHERE n BETWEEN :first AND :last;
INSERT INTO "AppealHandler" ("appealId", "staffId")
SELECT id, (SELECT id FROM of_staff WHERE role = 'drafter' LIMIT 1) FROM new_appeal WHERE n % 500 = 0 AND n BETWEEN :first AND :last;
INSERT INTO "AppealLink" (id, "appealId", "recordId", role)
SELECT pg_temp.id(21, n), id, pg_temp.id(10, record), 'prompted' FROM new_appeal WHERE record IS NOT NULL AND n BETWEEN :first AND :last;
INSERT INTO "AppealLink" (id, "appealId", "provisionId", role)
SELECT pg_temp.id(22, a.n), a.id, p.id, 'concerns'
FROM new_appeal a JOIN of_act c ON c.slug = 'criminal-code' JOIN of_provision p ON p."actId" = c.id AND p.i = pg_temp.pick(a.n, 36, p.size)
WHERE a.n % 25 = 0 AND a.n BETWEEN :first AND :last;
