import { listAppeals } from "#app/features/appeals/list-appeals.server.ts";
import { whatWaits } from "#app/features/home/queries.server.ts";
import { viewAct } from "#app/features/laws/view-act.server.ts";
import { listActs } from "#app/features/laws/list-acts.server.ts";
import { readRecordFilters } from "#app/features/records/list-filters.server.ts";
import { listRecords } from "#app/features/records/list-records.server.ts";
import { recordLists, type ListName } from "#app/features/records/list-kinds.ts";
import { db } from "#app/platform/db.server.ts";

const one=(email:string)=>db.staff.findUniqueOrThrow({where:{email},select:{id:true,name:true,email:true,role:true,regionId:true,language:true}});
const drafter=await one('d@x.yz'), reader=await one('r@x.yz');
const only=process.argv[2];
  const out: string[] = [];
  const time = async (name: string, f: () => Promise<unknown>) => { if (only && !name.includes(only)) return;
    const ts: number[] = [];
    let size = 0;
    for (let i = 0; i < 12; i++) {
      const t = performance.now();
      const r = await f();
      ts.push(performance.now() - t);
      size = JSON.stringify(r).length;
    }
    ts.sort((a, b) => a - b);
    out.push(`${name}: p50 ${ts[6]!.toFixed(0)} max ${ts[11]!.toFixed(0)} ms, ${size} chars`);
  };
  const l =
    (list: ListName, q: string, staff = drafter) =>
    () =>
      listRecords(staff, "ru", recordLists[list].kinds, readRecordFilters(new URLSearchParams(q)));
  await time("home drafter", () => whatWaits(drafter, "ru", null));
  await time("home reader", () => whatWaits(reader, "ru", null));
  for (const q of [
    "",
    "year=2024",
    "year=2024&status=sent",
    "body=b5",
    "act=act-1",
    "region=r3&topic=t4",
    "sort=title",
    "sort=status",
    "sort=-changed",
    "page=200",
    "q=закона",
    "q=abc",
  ]) {
    await time(`recommendations ${q}`, l("recommendations", q));
  }
  await time("recommendations reader", l("recommendations", "", reader));
  await time("proposals", l("proposals", ""));
  await time("opinions", l("opinions", ""));
  await time("act 10k", () => viewAct(drafter, "ru", "act-1", new URLSearchParams()));
  await time("act 10k reader", () => viewAct(reader, "ru", "act-1", new URLSearchParams()));
  await time("laws", () => listActs("ru", new URLSearchParams()));
  for (const q of [
    "",
    "year=2024",
    "region=r3&category=torture",
    "outcome=resolved",
    "page=1000",
    "sort=-received",
  ])
    await time(`appeals ${q}`, () => listAppeals(drafter, "ru", new URLSearchParams(q)));
  console.log(out.join("\n"));

process.exit(0);
