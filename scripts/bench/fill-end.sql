-- What stands beside records and appeals: meetings, and groups of appeals.

INSERT INTO "Meeting" (id, number, kind, year, "happenedOn", precision, "titleKk", "titleRu", "titleEn", "bodyId")
SELECT pg_temp.id(30, n), 'BM-' || n, (ARRAY['parliament_working_group','interagency_working_group','court_session','working_meeting'])[n % 4 + 1]::"MeetingKind",
  2002 + pg_temp.pick(n, 1, 24), make_date(2002 + pg_temp.pick(n, 1, 24), pg_temp.pick(n, 2, 12), pg_temp.pick(n, 3, 28)), 'day',
  m.kk || ' талқылау', 'Обсуждение ' || m.ru, 'Discussion ' || m.en, b.id
FROM generate_series(1, greatest(:records / 20, 1)) AS n
JOIN pool_matter m ON m.i = pg_temp.pick(n, 4, (SELECT matters FROM sizes)) JOIN of_body b ON b.i = pg_temp.pick(n, 5, (SELECT bodies FROM sizes));
INSERT INTO "MeetingRecord" ("meetingId", "recordId")
SELECT pg_temp.id(30, n), pg_temp.id(10, pg_temp.pick(n, 10 + k, :records)) FROM generate_series(1, greatest(:records / 20, 1)) AS n, generate_series(1, 4) AS k
ON CONFLICT DO NOTHING;
INSERT INTO "AppealGroup" (id, number, year, "regionId", "titleKk", "titleRu", "titleEn", size, "sizeIsFloor")
SELECT pg_temp.id(31, n), 'BG-' || n, 2002 + pg_temp.pick(n, 1, 24), g.id, m.kk, 'О нарушении порядка ' || m.ru, 'On breaches ' || m.en, pg_temp.pick(n, 2, 200), n % 3 = 0
FROM generate_series(1, greatest(:records / 100, 1)) AS n
JOIN pool_matter m ON m.i = pg_temp.pick(n, 4, (SELECT matters FROM sizes)) JOIN of_region g ON g.i = pg_temp.pick(n, 5, (SELECT regions FROM sizes));
INSERT INTO "AppealLink" (id, "groupId", "recordId", role)
SELECT pg_temp.id(32, n), pg_temp.id(31, n), pg_temp.id(10, pg_temp.pick(n, 6, :records)), 'prompted' FROM generate_series(1, greatest(:records / 100, 1)) AS n;
