import { listAppeals } from "#app/features/appeals/list-appeals.server.ts";
import { whatWaits } from "#app/features/home/queries.server.ts";
import { viewAct } from "#app/features/laws/view-act.server.ts";
import { listActs } from "#app/features/laws/list-acts.server.ts";
import { readRecordFilters } from "#app/features/records/list-filters.server.ts";
import { listRecords } from "#app/features/records/list-records.server.ts";
import { recordLists, type ListName } from "#app/features/records/list-kinds.ts";
import { db } from "#app/platform/db.server.ts";

  const run = (s: string) => db.$executeRawUnsafe(s);
  await run(
    `INSERT INTO "Region" ("id","nameKk","nameRu","nameEn","order") SELECT 'r'||i,'a','b','c',i FROM generate_series(1,20) i`,
  );
  await run(
    `INSERT INTO "Body" ("id","kind","nameKk","nameRu","nameEn","order") SELECT 'b'||i,'ministry','Министрлік '||i,'Министерство '||i,'Ministry '||i,i FROM generate_series(1,60) i`,
  );
  await run(
    `INSERT INTO "Topic" ("id","nameKk","nameRu","nameEn","order") SELECT 't'||i,'Тақырып '||i,'Тема '||i,'Topic '||i,i FROM generate_series(1,25) i`,
  );
  await run(
    `INSERT INTO "Act" ("id","slug","form","titleKk","titleRu","titleEn","updatedAt") SELECT gen_random_uuid(),'act-'||i,'law','Заң '||i,'Закон '||i,'Law '||i, now() FROM generate_series(1,400) i`,
  );
  await run(
    `INSERT INTO "Provision" ("id","actId","path","order","citedCount") SELECT gen_random_uuid(), a."id", 'art_'||i, 'art_'||lpad(i::text,5,'0'), 5 FROM "Act" a, generate_series(1,20) i`,
  );
  await run(`CREATE TEMP TABLE IF NOT EXISTS x AS SELECT 1`);
  await run(`INSERT INTO "Record" ("id","kind","series","year","number","titleKk","titleRu","titleEn","summaryRu","language","status","statusOn","statusPrecision","visibility","regionId","chain","bodyIds","topicIds","actIds","updatedAt","dueOn")
    SELECT gen_random_uuid(), (ARRAY['proposal','proposal','recommendation','recommendation','recommendation','special_recommendation','regional_suggestion','court_opinion']::"RecordKind"[])[1+i%8], 'registered', 2005+(i%20), 'B-'||(2005+i%20)||'-'||i,
    md5(i::text)||' адам құқықтары туралы заңды өзгерту туралы ұсыныс '||i, 'Предложение об изменении закона о правах человека '||md5((i*7)::text), 'Proposal to change the law '||md5((i*3)::text), repeat('Текст изложения о правах человека. ', 40), 'ru',
    (ARRAY['sent','answered','supported','in_progress','adopted','law_changed','implemented','not_supported','draft','parliament']::"RecordStatus"[])[1+(i/8)%10], date '2010-01-01' + i%5000, 'day', (CASE WHEN i%50=0 THEN 'legal' ELSE 'staff' END)::"Visibility", 'r'||(1+i%20), 'ddngg',
    ARRAY['b'||(1+i%60),'b'||(1+(i*7)%60)], ARRAY['t'||(1+i%25)], CASE WHEN i%5=0 THEN ARRAY[(SELECT "id" FROM "Act" WHERE slug='act-1')] ELSE ARRAY[]::uuid[] END || ARRAY[(SELECT "id" FROM "Act" WHERE slug='act-'||(1+(i*13)%400))], now() - i * interval '1 minute', CASE WHEN i%10=0 THEN date '2024-01-01'+i%1000 END
    FROM generate_series(1,50000) i`);
  await run(
    `INSERT INTO "NormChange" ("id","recordId","actId","provisionId") SELECT gen_random_uuid(), r."id", a, (SELECT p."id" FROM "Provision" p WHERE p."actId"=a AND p."path"='art_1') FROM "Record" r, unnest(r."actIds") a`,
  );
  await run(
    `INSERT INTO "Addressee" ("id","recordId","bodyId") SELECT gen_random_uuid(), r."id", b FROM "Record" r, (SELECT DISTINCT 1) z, LATERAL (SELECT DISTINCT unnest(r."bodyIds")) u(b)`,
  );
  await run(
    `INSERT INTO "Event" ("id","recordId","type","happenedOn","precision","afterReport") SELECT gen_random_uuid(), r."id", (ARRAY['sent','answered','in_force','noted']::"EventType"[])[k], date '2015-01-01'+ (length(r."titleRu")+k*100+r."year"), 'day', k=3 AND r."year"=2024 FROM "Record" r, generate_series(1,4) k`,
  );
  await run(
    `INSERT INTO "Deadline" ("id","recordId","addresseeId","ruleId","fromEventId","dueOn") SELECT gen_random_uuid(), x.r, x.a, 'f', x.e, x.d FROM (SELECT r."id" r, (SELECT "id" FROM "Addressee" WHERE "recordId"=r."id" LIMIT 1) a, (SELECT "id" FROM "Event" WHERE "recordId"=r."id" LIMIT 1) e, r."dueOn" d FROM "Record" r WHERE r."dueOn" IS NOT NULL) x, (SELECT 1) y WHERE false`,
  );
  await run(`INSERT INTO "Appeal" ("id","number","year","regionId","category","outcome","titleKk","titleRu","titleEn","summaryRu","language","receivedOn","precision")
    SELECT gen_random_uuid(), 'BA-'||(2005+i%20)||'-'||i, 2005+i%20, 'r'||(1+i%20), (ARRAY['defence','torture','labour','housing','fraud'])[1+i%5], (ARRAY['resolved','refused','forwarded','explained']::"AppealOutcome"[])[1+(i/3)%4], 'Өтініш '||i, 'Обращение '||i, 'Appeal '||i, repeat('Заявитель просит помочь. ', 30), 'ru', date '2005-01-01'+ (i%7000), 'day' FROM generate_series(1,100000) i`);
  await run(
    `INSERT INTO "AppealLink" ("id","appealId","recordId","role") SELECT gen_random_uuid(), a."id", r."id", 'prompted' FROM (SELECT "id", row_number() over () n FROM "Appeal") a JOIN (SELECT "id", row_number() over () n FROM "Record") r ON r.n = a.n`,
  );

await run(`INSERT INTO "Staff" ("id","email","name","role","language") VALUES (gen_random_uuid(),'d@x.yz','D','drafter','ru'),(gen_random_uuid(),'r@x.yz','R','reader','ru')`);
await run(`VACUUM ANALYZE`); console.log("loaded"); process.exit(0);
