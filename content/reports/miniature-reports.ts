import type { ReportRegistry } from "./types.ts";

/** Two short reports in our own words, with the defects that text recognition leaves, for tests. */
export const registry: ReportRegistry = {
  bodies: [
    { id: "moj", names: ["Ministry of Justice of the Republic of Kazakhstan", "MoJ", "Ministry of Justice"] },
    {
      id: "mia",
      names: [
        "Ministry of Internal Affairs of the Republic of Kazakhstan",
        "MIA",
        "Ministry of Internal Affairs",
      ],
    },
    { id: "moh", names: ["Ministry of Health of the Republic of Kazakhstan", "MoH", "Ministry of Health"] },
    {
      id: "prosecutor-general",
      names: [
        "Prosecutor General's Office of the Republic of Kazakhstan",
        "GPO",
        "General Prosecutor's Office",
      ],
    },
    {
      id: "constitutional-court",
      names: ["Constitutional Court of the Republic of Kazakhstan", "CC", "Constitutional Court"],
    },
    { id: "mshe", names: ["Ministry of Science and Higher Education", "Ministry of Education and Science"] },
    { id: "moe", names: ["Ministry of Education", "Ministry of Education and Science"] },
  ],
  regions: [
    { id: "abai", names: ["Abai region", "Abai", "Abay"] },
    { id: "almaty-region", names: ["Almaty region", "Almaty oblast"] },
    { id: "almaty", names: ["Almaty city", "Almaty", "city of Almaty"] },
    { id: "zhetysu", names: ["Zhetysu region", "Zhetysu"] },
  ],
};

const figures = `Key data for 2022

12\t\tSittings attended
3\t\tSpecial recommendations issued

1 204

Complaints received

37,5%

Answered within a month

The office then turned to what it does every year, and this paragraph is long enough to show that no label follows it any more, whatever it says.`;

/** Of 2022: headings of Markdown, another order of parts, lists without a lost heading. */
export const report2022 = `# REPORT ON THE WORK OF THE HUMAN RIGHTS COMMISSIONER IN 2022

## 1. APPEALS

${figures}

Ms. R.T. approached the representative for Abai region because her pension had not been paid for three months.

As a result of the representative's request, the payment was made in full.

In 2022, other appeals were answered in writing.

## 2. WORK ON LEGISLATION

Proposals were developed on the following:

1. Paying interpreters of sign language from the budget;
2. Publishing the plans of inspections of
boarding schools;
3. Publishing the plans of inspections of boarding schools;
4. Keeping records of strip searches, among others.

Two special recommendations were sent to the Ministry of Health of the Republic of Kazakhstan:

1) Vaccinating detainees free of charge; 2) Ending the use of restraint beds.

The Commissioner gave three opinions to the Constitutional Court of the Republic of Kazakhstan on:

1\\) The limit on parcels for detainees;

A box that tells something else stands here in capitals of its own

2\\) The duty to vote at the place of

A box about a visit to a school stands inside the sentence.

registration;

3\\) The deadline for appeals against fines.

## RECOMMENDATIONS

To the Ministry of Justice:

1) Publish draft laws in braille.

2) Open reading rooms in remand prisons by:

- buying books;

- training librarians.

To the Ministry of Education and Science:

1) Teach human rights in every school.

The Ministry of Internal Affairs and the Ministry of Health should agree on the transport of sick detainees.
`;

/** Of 2023: capitals as headings, a contents page, Russian left over, a lost heading, a by-law that waits. */
export const report2023 = `**REPORT
ON THE WORK OF THE HUMAN RIGHTS COMMISSIONER
IN 2023**

CONTENTS

1. APPEALS RECEIVED IN 2023.....\t3
2. BETTER LAWS.....\t9

1. APPEALS RECEIVED IN 2023

На заседаниях представителями внесено много предложений, часть из них поддержана.

Convict B. submitted a complaint to the representative for the Zhetysu region about the lack of a doctor in Institution No. 4, where K.L. and A. were also held.

In response, a doctor was

2. BETTER LAWS

In 2023, five legislative proposals were made to state bodies, including:

- 1) Allowing remote visits by video;
- 2) Lowering court fees for pensioners;

3) Exempting large families from the fee for school meals.

At the suggestion of representatives, the following recommendations were sent to state bodies:

- **At the suggestion of the representative for Almaty region**, a recommendation was sent to the Ministry of Justice concerning notaries in villages. The Ministry agreed.

- **Following the idea of the representative for the city of Almaty**, a recommendation was made to the Ministry of Health and the MIA regarding first aid in cells.

Amendments have been made to **two regulatory legal acts** (the Order of the Minister dated May 4, 2019, No. 17, «On the Rules of Visits,» and the Resolution dated June 5, 2020, No. 1,562, «On the Rules of Transport»). They were submitted to the Ministry of Justice for approval.

CONCLUSIONS AND RECOMMENDATIONS:

We have developed the following **RECOMMENDATIONS**:

GPO of the RoK:

1) Review terminated cases of torture.

2) Publish the reasons.

1) Dismiss heads who hide violence.

MIA of the RoK, MoH of the RoK shall train escorts in first aid.
`;
